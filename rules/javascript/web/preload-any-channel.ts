import { contextBridge, ipcRenderer } from "electron";

const CHANNELS = ["save", "load"];

contextBridge.exposeInMainWorld("desktop", {
  // ruleid: preload-any-channel
  invoke: (channel: string, ...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
  send: (channel, data) => {
    // ruleid: preload-any-channel
    ipcRenderer.send(channel, data);
  },
  listed: (channel, data) => {
    // ok: preload-any-channel
    if (CHANNELS.includes(channel)) ipcRenderer.send(channel, data);
  },
  // ok: preload-any-channel
  open: (id: string) => ipcRenderer.invoke("project:open", id),
});

// ruleid: preload-any-channel
contextBridge.exposeInMainWorld("electron", { ipcRenderer });
// ruleid: preload-any-channel
contextBridge.exposeInMainWorld("ipc", ipcRenderer);
// ok: preload-any-channel
contextBridge.exposeInMainWorld("platform", platform);

export function ask(channel: string) {
  // ok: preload-any-channel
  return ipcRenderer.invoke(channel);
}
