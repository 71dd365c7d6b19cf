export interface NoticeOptions {
  title: string;
  text: string;
  timeout?: number;
}

export function notice(options: NoticeOptions): HTMLElement {
  const element = document.createElement('div');
  element.className = 'notice';
  element.innerHTML = `<strong>${options.title}</strong><p>${options.text}</p>`; // flaw: CWE-79
  document.body.append(element);
  setTimeout(() => element.remove(), options.timeout ?? 5000);
  return element;
}
