// ruleid: external-message-any-sender
chrome.runtime.onMessageExternal.addListener((message, sender, sendResponse) => {
  if (message.kind === "settings") load().then(sendResponse);
  return true;
});
// ruleid: external-message-any-sender
browser.runtime.onConnectExternal.addListener(function (port) {
  port.onMessage.addListener(run);
});
// ok: external-message-any-sender
chrome.runtime.onMessageExternal.addListener((message, sender, sendResponse) => {
  if (sender.origin !== HOME) return false;
  load().then(sendResponse);
  return true;
});
// ok: external-message-any-sender
chrome.runtime.onMessageExternal.addListener((message, sender, reply) => {
  if (!allowed(sender)) return;
  reply(true);
});
// ok: external-message-any-sender
chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  run(message).then(sendResponse);
});
// ok: external-message-any-sender
chrome.runtime.onMessageExternal.addListener(listener);
