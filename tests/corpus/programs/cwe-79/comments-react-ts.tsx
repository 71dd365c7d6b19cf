import { useEffect, useState } from "react";

type Comment = { id: string; author: string; website: string; body: string };

export default function Comments({ postId }: { postId: string }) {
  const [comments, setComments] = useState<Comment[]>([]);

  useEffect(() => {
    fetch(`/api/posts/${encodeURIComponent(postId)}/comments`)
      .then((response) => response.json())
      .then((data) => setComments(data));
  }, [postId]);

  return (
    <ul>
      {comments.map((comment) => (
        <li key={comment.id}>
          <a href={comment.website}>{comment.author}</a> {/* flaw: CWE-79 */}
          <div dangerouslySetInnerHTML={{ __html: comment.body }} /> {/* flaw: CWE-79 */}
        </li>
      ))}
    </ul>
  );
}
