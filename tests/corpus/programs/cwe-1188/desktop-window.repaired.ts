import { app, BrowserWindow, shell } from 'electron';
import path from 'node:path';

function openHelp() {
  const help = new BrowserWindow({
    width: 800,
    height: 600,
    webPreferences: {
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
    },
  });
  help.loadURL('https://help.example.com/desktop');
  help.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

app.whenReady().then(() => {
  const main = new BrowserWindow({
    webPreferences: { preload: path.join(__dirname, 'preload.js'), contextIsolation: true, sandbox: true },
  });
  main.loadFile('index.html');
  openHelp();
});
