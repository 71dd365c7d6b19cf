// ruleid: message-listener-no-origin
window.addEventListener("message", (event) => {
  document.title = event.data.title;
});
// ruleid: message-listener-no-origin
window.addEventListener("message", function (event) {
  login(event.data.token);
}, false);
// ruleid: message-listener-no-origin
window.onmessage = (event) => show(event.data);

useEffect(() => {
  const listen = (event) => {
    setUser(event.data.user);
  };
  // ruleid: message-listener-no-origin
  window.addEventListener("message", listen);
  return () => window.removeEventListener("message", listen);
}, []);

// ok: message-listener-no-origin
window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example.org") return;
  show(event.data);
});
// ok: message-listener-no-origin
window.addEventListener("message", ({ data, origin }) => {
  if (TRUSTED.has(origin)) show(data);
});
// ok: message-listener-no-origin
window.addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow) return;
  show(event.data);
});
// ok: message-listener-no-origin
self.addEventListener("message", (event) => work(event.data));
// ok: message-listener-no-origin
worker.onmessage = (event) => show(event.data);
// ok: message-listener-no-origin
window.addEventListener("click", (event) => show(event.data));
// ok: message-listener-no-origin
window.addEventListener("message", imported);

class Widget {
  constructor() {
    // ruleid: message-listener-no-origin
    window.addEventListener("message", this.onMessage);
    // ok: message-listener-no-origin
    window.addEventListener("message", this.onTrusted);
  }
  onMessage = (event) => {
    this.config = event.data;
  };
  onTrusted = (event) => {
    if (event.origin !== HOME) return;
    this.config = event.data;
  };
}

function onMessage(event) {
  resize(event.data);
}
// ruleid: message-listener-no-origin
window.addEventListener("message", onMessage);

function onWidget(event) {
  if (event.origin !== WIDGET) return;
  resize(event.data);
}
// ok: message-listener-no-origin
window.addEventListener("message", onWidget);
