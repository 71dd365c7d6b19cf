import { useState } from 'react';

interface Message {
  role: 'user' | 'assistant';
  content: string;
}

export function ChatBox() {
  const [messages, setMessages] = useState<Message[]>([]);
  const [draft, setDraft] = useState('');

  const send = async () => {
    const next: Message[] = [...messages, { role: 'user', content: draft }];
    setMessages(next);
    setDraft('');
    // our own server holds the key
    const response = await fetch('/api/chat', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ messages: next.slice(-20) }),
    });
    const { reply } = (await response.json()) as { reply: string };
    setMessages([...next, { role: 'assistant', content: reply }]);
  };

  return (
    <section>
      {messages.map((message, index) => (
        <p key={index} className={message.role}>
          {message.content}
        </p>
      ))}
      <input value={draft} onChange={(e) => setDraft(e.target.value)} />
      <button onClick={send}>Send</button>
    </section>
  );
}
