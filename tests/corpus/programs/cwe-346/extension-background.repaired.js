const DEFAULTS = { enabled: true, sites: [] };
const TRUSTED = 'https://app.example.com';

async function settings() {
  const stored = await chrome.storage.local.get('settings');
  return { ...DEFAULTS, ...stored.settings };
}

chrome.runtime.onMessageExternal.addListener((message, sender, sendResponse) => {
  if (sender.origin !== TRUSTED) {
    sendResponse({ error: 'not allowed' });
    return false;
  }
  if (message.kind === 'get-settings') {
    settings().then(sendResponse);
    return true;
  }
  if (message.kind === 'add-site') {
    settings()
      .then((s) => chrome.storage.local.set({ settings: { ...s, sites: [...s.sites, message.site] } }))
      .then(() => sendResponse({ ok: true }));
    return true;
  }
  return false;
});
