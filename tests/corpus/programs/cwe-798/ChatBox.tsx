import { useState } from 'react';
import OpenAI from 'openai';

const openai = new OpenAI({
  apiKey: import.meta.env.VITE_OPENAI_SECRET_KEY, // flaw: CWE-200, CWE-798
  dangerouslyAllowBrowser: true, // flaw: CWE-200, CWE-798
});

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
    const completion = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages: next });
    const reply = completion.choices[0].message.content ?? '';
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
