const { app, BrowserWindow, ipcMain, shell } = require('electron');
const path = require('path');
const fs = require('fs/promises');

function createWindow() {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: {
      nodeIntegration: true, // flaw: CWE-693, CWE-94
      contextIsolation: false,
    },
  });
  window.loadFile('index.html');
}

ipcMain.handle('open-link', async (_event, url) => {
  await shell.openExternal(url); // flaw: CWE-601, CWE-78
});

ipcMain.handle('read-note', async (_event, name) => fs.readFile(path.join(app.getPath('userData'), path.basename(String(name))), 'utf8'));

app.whenReady().then(createWindow);
