import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('desktop', {
  openProject: (id: string) => ipcRenderer.invoke('project:open', id),
  saveProject: (id: string, text: string) => ipcRenderer.invoke('project:save', id, text),
  platform: process.platform,
  onUpdate: (callback: (version: string) => void) => {
    const listener = (_event: unknown, version: string) => callback(version);
    ipcRenderer.on('update:ready', listener);
    return () => ipcRenderer.removeListener('update:ready', listener);
  },
});
