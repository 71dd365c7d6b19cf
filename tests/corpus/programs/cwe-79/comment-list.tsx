import { useEffect, useState } from 'react';
import { marked } from 'marked';

interface Comment {
  id: string;
  author: string;
  text: string;
}

export function CommentList({ postId }: { postId: string }) {
  const [comments, setComments] = useState<Comment[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    fetch(`/api/posts/${encodeURIComponent(postId)}/comments`, { signal: controller.signal })
      .then((res) => res.json())
      .then(setComments)
      .catch((err) => {
        if (err.name !== 'AbortError') console.error(err);
      });
    return () => controller.abort();
  }, [postId]);

  return (
    <ul>
      {comments.map((comment) => (
        <li key={comment.id}>
          <strong>{comment.author}</strong>
          <div dangerouslySetInnerHTML={{ __html: marked.parse(comment.text) as string }} /> {/* flaw: CWE-79 */}
        </li>
      ))}
    </ul>
  );
}
