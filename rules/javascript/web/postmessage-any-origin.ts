function send(frame: HTMLIFrameElement, popup: Window, token: string, worker: Worker, port: MessagePort) {
  // ruleid: postmessage-any-origin
  window.parent.postMessage({ type: "ready" }, "*");
  // ruleid: postmessage-any-origin
  frame.contentWindow?.postMessage({ type: "open", token }, "*");
  // ruleid: postmessage-any-origin
  popup.postMessage(token, "*");
  // ruleid: postmessage-any-origin
  window.opener.postMessage("done", { targetOrigin: "*" });
  // ruleid: postmessage-any-origin
  frame.contentWindow!.postMessage("done", "*");

  // ok: postmessage-any-origin
  window.parent.postMessage({ type: "ready" }, "https://app.example.org");
  // ok: postmessage-any-origin
  window.parent.postMessage({ type: "ready" }, window.location.origin);
  // ok: postmessage-any-origin
  worker.postMessage({ type: "start" });
  // ok: postmessage-any-origin
  window.postMessage("tick", "*");
  // ok: postmessage-any-origin
  port.postMessage("*");
}
