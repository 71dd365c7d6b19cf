import { marked } from "marked";
import sanitizeHtml from "sanitize-html";

export function mountPreview(input: HTMLTextAreaElement, output: HTMLElement): () => void {
  const update = () => {
    output.innerHTML = sanitizeHtml(marked(input.value) as string);
  };
  input.addEventListener("input", update);
  update();
  return () => input.removeEventListener("input", update);
}

export function showToast(message: string) {
  const toast = document.createElement("div");
  toast.className = "toast";
  const span = document.createElement("span");
  span.textContent = message;
  toast.append(span);
  document.body.append(toast);
}
