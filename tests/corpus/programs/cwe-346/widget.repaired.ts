export interface WidgetMessage {
  type: 'resize' | 'navigate' | 'config';
  payload: any;
}

const PARENT_ORIGIN = 'https://www.acme.com';

export class Widget {
  private config: Record<string, unknown> = {};

  constructor(private readonly root: HTMLElement) {
    window.addEventListener('message', this.onMessage);
  }

  private onMessage = (event: MessageEvent<WidgetMessage>) => {
    if (event.origin !== PARENT_ORIGIN) return;
    const { type, payload } = event.data;
    if (type === 'resize') {
      this.root.style.height = `${Number(payload.height)}px`;
    } else if (type === 'config') {
      this.config = payload;
    }
  };

  ready(): void {
    window.parent.postMessage({ type: 'ready', config: this.config }, PARENT_ORIGIN);
  }

  dispose(): void {
    window.removeEventListener('message', this.onMessage);
  }
}
