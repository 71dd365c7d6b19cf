import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('desktop', {
  invoke: (channel: string, ...args: unknown[]) => ipcRenderer.invoke(channel, ...args), // flaw: CWE-749
  platform: process.platform,
  onUpdate: (callback: (version: string) => void) => {
    const listener = (_event: unknown, version: string) => callback(version);
    ipcRenderer.on('update:ready', listener);
    return () => ipcRenderer.removeListener('update:ready', listener);
  },
});
