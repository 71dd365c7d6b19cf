/** Loads widgets of partners into the page. */
type WidgetModule = { mount(target: HTMLElement, options: Record<string, string>): void };

const WIDGETS: Record<string, () => Promise<WidgetModule>> = {
  weather: () => import('./widgets/weather'),
  stocks: () => import('./widgets/stocks'),
};

export async function loadWidget(target: HTMLElement): Promise<void> {
  const params = new URLSearchParams(window.location.search);
  const load = WIDGETS[params.get('widget') ?? ''];
  if (!load) return;
  const widget = await load();
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
