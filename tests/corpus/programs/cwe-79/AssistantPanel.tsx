'use client';

import { FormEvent, useRef, useState } from 'react';
import { marked } from 'marked';

export default function AssistantPanel() {
  const [busy, setBusy] = useState(false);
  const answer = useRef<HTMLDivElement>(null);

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    try {
      const question = new FormData(event.currentTarget).get('question');
      const response = await fetch('/api/assistant', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question }),
      });
      const { text } = await response.json();
      if (answer.current) {
        answer.current.innerHTML = await marked.parse(text); // flaw: CWE-79
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={ask}>
      <textarea name="question" maxLength={1000} required />
      <button disabled={busy}>{busy ? 'Thinking…' : 'Ask'}</button>
      <div ref={answer} className="answer" />
    </form>
  );
}
