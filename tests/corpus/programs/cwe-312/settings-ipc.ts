import { app, BrowserWindow, ipcMain, safeStorage } from 'electron';
import Store from 'electron-store';
import path from 'node:path';

interface Settings {
  theme: 'light' | 'dark';
  apiKey?: string;
}

const store = new Store<Settings>({ defaults: { theme: 'light' } });

function createWindow() {
  const win = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: { preload: path.join(__dirname, 'preload.js'), contextIsolation: true, sandbox: true },
  });
  win.loadFile('index.html');
}

ipcMain.handle('settings:save-key', (_event, apiKey: string) => {
  store.set('apiKey', apiKey); // flaw: CWE-312
  return true;
});

ipcMain.handle('settings:has-key', () => store.has('apiKey'));

app.whenReady().then(createWindow);
