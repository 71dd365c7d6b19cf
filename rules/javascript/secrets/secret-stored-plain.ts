import Store from "electron-store";
import { safeStorage } from "electron";

const store = new Store();

ipcMain.handle("save-key", (_event, apiKey: string) => {
  // ruleid: secret-stored-plain
  store.set("apiKey", apiKey);
  // ruleid: secret-stored-plain
  store.set("mail.password", "given");
  // ok: secret-stored-plain
  store.set("apiKey", safeStorage.encryptString(apiKey).toString("base64"));
  // ok: secret-stored-plain
  store.set("theme", "dark");
  // ok: secret-stored-plain
  store.set("apiKey", "");
});

// ruleid: secret-stored-plain
chrome.storage.sync.set({ openaiApiKey: form.key.value });
// ok: secret-stored-plain
chrome.storage.sync.set({ language: "de" });

const cache = new Map();
// ok: secret-stored-plain
cache.set("apiKey", load());
