'use client';

import { useSearchParams, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { marked } from 'marked';

interface Post {
  id: string;
  author: string;
  website: string;
  body: string;
}

export default function ForumPage() {
  const params = useSearchParams();
  const router = useRouter();
  const [posts, setPosts] = useState<Post[]>([]);
  const banner = useRef<HTMLDivElement>(null);

  useEffect(() => {
    fetch(`/api/posts?topic=${params.get('topic')}`).then((r) => r.json()).then(setPosts);
    if (banner.current && params.get('message')) {
      banner.current.innerHTML = params.get('message')!; // flaw: CWE-79
    }
  }, [params]);

  async function login(token: string) {
    localStorage.setItem('authToken', token); // flaw: CWE-922
    const next = new URLSearchParams(window.location.search).get('next');
    if (next) window.location.href = next; // flaw: CWE-601, CWE-79
    else router.refresh();
  }

  return (
    <main>
      <div ref={banner} />
      <h1>{params.get('topic')}</h1>
      {posts.map((post) => (
        <article key={post.id}>
          <a href={post.website} target="_blank">{post.author}</a>
          <div dangerouslySetInnerHTML={{ __html: marked(post.body) as string }} /> {/* flaw: CWE-79 */}
        </article>
      ))}
      <button onClick={() => fetch('/api/session').then((r) => r.text()).then(login)}>Log in</button>
    </main>
  );
}
