import { useEffect, useState } from 'react';
import { marked } from 'marked';
import DOMPurify from 'dompurify';

interface Comment {
  id: string;
  author: string;
  markdown: string;
}

export function CommentList({ postId }: { postId: string }) {
  const [comments, setComments] = useState<Comment[]>([]);

  useEffect(() => {
    fetch(`/api/posts/${encodeURIComponent(postId)}/comments`)
      .then((response) => response.json())
      .then(setComments)
      .catch((error) => console.error('could not load comments', error));
  }, [postId]);

  return (
    <section>
      {comments.map((comment) => (
        <article key={comment.id}>
          <h4>{comment.author}</h4>
          <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(marked.parse(comment.markdown) as string) }} />
        </article>
      ))}
    </section>
  );
}
