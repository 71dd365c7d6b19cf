const DEFAULTS = { enabled: true, sites: [] };

async function settings() {
  const stored = await chrome.storage.local.get('settings');
  return { ...DEFAULTS, ...stored.settings };
}

chrome.runtime.onMessageExternal.addListener((message, sender, sendResponse) => { // flaw: CWE-346
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
