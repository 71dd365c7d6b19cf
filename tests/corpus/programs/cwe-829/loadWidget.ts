/** Loads widgets of partners into the page. */
type WidgetModule = { mount(target: HTMLElement, options: Record<string, string>): void };

export async function loadWidget(target: HTMLElement): Promise<void> {
  const params = new URLSearchParams(window.location.search);
  const source = params.get('widget');
  if (!source) return;
  const widget: WidgetModule = await import(/* @vite-ignore */ source); // flaw: CWE-829
  widget.mount(target, { locale: navigator.language });
}

export function addAnalytics(): void {
  const script = document.createElement('script');
  script.async = true;
  script.src = '/assets/analytics.js';
  document.head.append(script);
}

document.addEventListener('DOMContentLoaded', () => {
  const target = document.getElementById('widget');
  if (target) void loadWidget(target);
  addAnalytics();
});
