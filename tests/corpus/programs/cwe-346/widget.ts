export interface WidgetMessage {
  type: 'resize' | 'navigate' | 'config';
  payload: any;
}

export class Widget {
  private config: Record<string, unknown> = {};

  constructor(private readonly root: HTMLElement) {
    window.addEventListener('message', this.onMessage);
  }

  private onMessage = (event: MessageEvent<WidgetMessage>) => { // flaw: CWE-346
    const { type, payload } = event.data;
    if (type === 'resize') {
      this.root.style.height = `${Number(payload.height)}px`;
    } else if (type === 'config') {
      this.config = payload;
    }
  };

  ready(): void {
    window.parent.postMessage({ type: 'ready', config: this.config }, '*'); // flaw: CWE-346
  }

  dispose(): void {
    window.removeEventListener('message', this.onMessage);
  }
}
