interface WidgetConfig {
  apiUrl: string;
  theme: "light" | "dark";
}

let config: WidgetConfig = { apiUrl: "https://api.example.com", theme: "light" };

window.addEventListener("message", (event: MessageEvent) => { // flaw: CWE-346
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
  window.parent.postMessage({ type: "ready", token: sessionStorage.getItem("token") }, "*"); // flaw: CWE-346
}
