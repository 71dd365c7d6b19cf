'use client';

import DOMPurify from 'isomorphic-dompurify';
import { marked } from 'marked';
import { useSearchParams, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

interface Post {
  id: string;
  author: string;
  website: string;
  body: string;
}

const NEXT_PAGES = new Set(['/forum', '/profile', '/']);

function safeHref(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

export default function ForumPage() {
  const params = useSearchParams();
  const router = useRouter();
  const [posts, setPosts] = useState<Post[]>([]);
  const topic = params.get('topic') ?? '';

  useEffect(() => {
    fetch(`/api/posts?topic=${encodeURIComponent(topic)}`).then((r) => r.json()).then(setPosts);
  }, [topic]);

  async function login() {
    await fetch('/api/session', { method: 'POST', credentials: 'same-origin' });
    const next = params.get('next') ?? '/';
    router.push(NEXT_PAGES.has(next) ? next : '/');
  }

  return (
    <main>
      {params.get('message') && <p>{params.get('message')}</p>}
      <h1>{topic}</h1>
      {posts.map((post) => (
        <article key={post.id}>
          <a href={safeHref(post.website)} target="_blank" rel="noopener noreferrer">{post.author}</a>
          <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(marked.parse(post.body, { async: false })) }} />
        </article>
      ))}
      <button onClick={login}>Log in</button>
    </main>
  );
}
