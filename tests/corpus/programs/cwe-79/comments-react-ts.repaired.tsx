import { useEffect, useState } from "react";

type Comment = { id: string; author: string; website: string; body: string };

export default function Comments({ postId }: { postId: string }) {
  const [comments, setComments] = useState<Comment[]>([]);

  useEffect(() => {
    fetch(`/api/posts/${encodeURIComponent(postId)}/comments`)
      .then((response) => response.json())
      .then((data) => setComments(data));
  }, [postId]);

  const safeUrl = (url: string) => (/^https?:\/\//i.test(url) ? url : "#");

  return (
    <ul>
      {comments.map((comment) => (
        <li key={comment.id}>
          <a href={safeUrl(comment.website)} rel="nofollow noopener">{comment.author}</a>
          <div>{comment.body}</div>
        </li>
      ))}
    </ul>
  );
}
