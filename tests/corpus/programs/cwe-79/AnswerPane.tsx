import { marked } from 'marked';
import { useCallback, useEffect, useState } from 'react';

import { api } from '../api';
import { Spinner } from './Spinner';

interface Props {
  threadId: string;
  onCopy(text: string): void;
}

interface Message {
  id: string;
  role: 'user' | 'assistant';
  content: string;
}

export function AnswerPane({ threadId, onCopy }: Props) {
  const [messages, setMessages] = useState<Message[]>([]);
  const [pending, setPending] = useState(true);

  useEffect(() => {
    let current = true;
    api.get<Message[]>(`/threads/${encodeURIComponent(threadId)}/messages`).then((list) => {
      if (!current) return;
      setMessages(list);
      setPending(false);
    });
    return () => {
      current = false;
    };
  }, [threadId]);

  const body = useCallback((message: Message) => {
    const html = marked.parse(message.content, { async: false }) as string;
    return { __html: html }; // flaw: CWE-79
  }, []);

  if (pending) return <Spinner />;

  return (
    <ol className="answers">
      {messages.map((message) => (
        <li key={message.id} className={message.role}>
          <div dangerouslySetInnerHTML={body(message)} /> {/* flaw: CWE-79 */}
          <button onClick={() => onCopy(message.content)}>Copy</button>
        </li>
      ))}
    </ol>
  );
}
