import DOMPurify from "dompurify";
import { marked } from "marked";
import { generateText } from "ai";
import { useChat, useCompletion } from "@ai-sdk/react";

const output = document.getElementById("output")!;

async function show(question: string) {
  const response = await openai.chat.completions.create({ model: "gpt-4o", messages: [] });
  const answer = response.choices[0].message.content!;
  // ruleid: js-llm-output-html
  output.innerHTML = answer;
  // ruleid: js-llm-output-html
  output.innerHTML = await marked.parse(answer);
  // ruleid: js-llm-output-html
  output.insertAdjacentHTML("beforeend", `<p>${answer}</p>`);
}

app.post("/poem", async (req, res) => {
  const { text } = await generateText({ model, prompt: "a poem" });
  // ruleid: js-llm-output-html
  res.send(`<article>${text}</article>`);
  // ok: js-llm-output-html
  res.json({ text });
  // ok: js-llm-output-html
  res.send(`<article>${escapeHtml(text)}</article>`);
});

export function Chat() {
  const { messages } = useChat();
  const { completion } = useCompletion();
  return (
    <div>
      {/* ruleid: js-llm-output-html */}
      <p dangerouslySetInnerHTML={{ __html: completion }} />
      {/* ok: js-llm-output-html */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(completion) }} />
      {messages.map((message) => (
        <div key={message.id}>
          {/* ruleid: js-llm-output-html */}
          <p dangerouslySetInnerHTML={{ __html: marked(message.content) }} />
          {/* ok: js-llm-output-html */}
          <p>{message.content}</p>
        </div>
      ))}
    </div>
  );
}

function paragraph(text: string) {
  return "<p>" + text + "</p>";
}

function puts(text: string) {
  // todoruleid: js-llm-output-html
  output.innerHTML = text;
}

async function helper() {
  const { text } = await generateText({ model, prompt: "a poem" });
  // ruleid: js-llm-output-html
  output.innerHTML = paragraph(text);
  puts(text);
  // ok: js-llm-output-html
  output.textContent = text;
  const clean = DOMPurify.sanitize(marked.parse(text) as string);
  // ok: js-llm-output-html
  output.innerHTML = clean;
}

async function direct() {
  // ruleid: js-llm-output-html
  output.innerHTML = (await openai.chat.completions.create({ model: "gpt-4o", messages: [] })).choices[0].message.content!;
}
