import { useEffect, useRef, useState } from "react";
import { marked } from "marked";

interface Message {
  id: number;
  role: "user" | "assistant";
  content: string;
}

export function ChatWindow({ conversationId }: { conversationId: string }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const bottom = useRef<HTMLDivElement>(null);

  useEffect(() => {
    fetch(`/api/conversations/${encodeURIComponent(conversationId)}`)
      .then((r) => r.json())
      .then(setMessages);
  }, [conversationId]);

  useEffect(() => {
    bottom.current?.scrollIntoView();
  }, [messages]);

  const render = (text: string) => {
    const html = marked.parse(text) as string;
    return { __html: html }; // flaw: CWE-79
  };

  return (
    <div className="chat">
      {messages.map((m) => (
        <div key={m.id} className={m.role} dangerouslySetInnerHTML={render(m.content)} />
      ))}
      <div ref={bottom} />
    </div>
  );
}
