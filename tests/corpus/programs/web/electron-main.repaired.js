const { app, BrowserWindow, ipcMain, shell } = require('electron');
const path = require('path');
const fs = require('fs/promises');

function createWindow() {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      contextIsolation: true,
      sandbox: true,
    },
  });
  window.loadFile('index.html');
}

ipcMain.handle('open-link', async (_event, url) => {
  const target = new URL(url);
  if (target.protocol === 'https:') await shell.openExternal(target.href);
});

ipcMain.handle('read-note', async (_event, name) => fs.readFile(path.join(app.getPath('userData'), path.basename(String(name))), 'utf8'));

app.whenReady().then(createWindow);
