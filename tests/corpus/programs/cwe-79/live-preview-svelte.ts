import { marked } from "marked";

export function mountPreview(input: HTMLTextAreaElement, output: HTMLElement): () => void {
  const update = () => {
    output.innerHTML = marked(input.value) as string; // flaw: CWE-79
  };
  input.addEventListener("input", update);
  update();
  return () => input.removeEventListener("input", update);
}

export function showToast(message: string) {
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.insertAdjacentHTML("beforeend", `<span>${message}</span>`); // flaw: CWE-79
  document.body.append(toast);
}
