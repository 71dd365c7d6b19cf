import { useEffect, useState } from 'react';
import DOMPurify from 'dompurify';

interface Comment {
  id: string;
  author: string;
  html: string;
  createdAt: string;
}

interface Props {
  postId: string;
}

export function CommentList({ postId }: Props) {
  const [comments, setComments] = useState<Comment[]>([]);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    fetch(`/api/posts/${encodeURIComponent(postId)}/comments`, { signal: controller.signal })
      .then((res) => (res.ok ? res.json() : Promise.reject(new Error(res.statusText))))
      .then(setComments)
      .catch((e: Error) => setError(e.message));
    return () => controller.abort();
  }, [postId]);

  if (error) return <p role="alert">Comments could not be loaded.</p>;

  return (
    <ul className="comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <strong>{comment.author}</strong> <time>{comment.createdAt}</time>
          <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(comment.html) }} />
        </li>
      ))}
    </ul>
  );
}
