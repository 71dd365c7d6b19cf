interface WidgetConfig {
  apiUrl: string;
  theme: "light" | "dark";
}

let config: WidgetConfig = { apiUrl: "https://api.example.com", theme: "light" };
const HOST_ORIGIN = "https://www.example.com";

window.addEventListener("message", (event: MessageEvent) => {
  if (event.origin !== HOST_ORIGIN) return;
  const { type, payload } = event.data ?? {};
  if (type === "configure") {
    config = { ...config, ...payload };
    refresh();
  }
});

async function refresh(): Promise<void> {
  const response = await fetch(`${config.apiUrl}/widget`);
  const data = await response.json();
  document.body.dataset.theme = config.theme;
  document.querySelector("#count")!.textContent = String(data.count);
  window.parent.postMessage({ type: "ready", token: sessionStorage.getItem("token") }, HOST_ORIGIN);
}
