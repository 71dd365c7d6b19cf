export interface NoticeOptions {
  title: string;
  text: string;
  timeout?: number;
}

export function notice(options: NoticeOptions): HTMLElement {
  const element = document.createElement('div');
  element.className = 'notice';
  const title = document.createElement('strong');
  title.textContent = options.title;
  const text = document.createElement('p');
  text.textContent = options.text;
  element.append(title, text);
  document.body.append(element);
  setTimeout(() => element.remove(), options.timeout ?? 5000);
  return element;
}
