/** The page that hosts the embedded editor. */
interface EditorMessage {
  type: 'save' | 'resize';
  html?: string;
  height?: number;
}

const EDITOR_ORIGIN = 'https://editor.acme.test';
const frame = document.querySelector<HTMLIFrameElement>('#editor')!;
const output = document.querySelector<HTMLTextAreaElement>('#html')!;

window.addEventListener('message', (event: MessageEvent<EditorMessage>) => { // flaw: CWE-346
  const message = event.data;
  if (message.type === 'save') {
    output.value = message.html ?? '';
    output.form?.requestSubmit();
  } else if (message.type === 'resize') {
    frame.style.height = `${Number(message.height)}px`;
  }
});

export function openDocument(id: string, token: string): void {
  frame.contentWindow?.postMessage({ type: 'open', id, token }, '*'); // flaw: CWE-346
}

frame.src = `${EDITOR_ORIGIN}/embed`;
