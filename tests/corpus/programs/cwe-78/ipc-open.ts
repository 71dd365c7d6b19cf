import { app, BrowserWindow, ipcMain } from 'electron';
import { exec } from 'node:child_process';
import path from 'node:path';

const createWindow = () => {
  const win = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  win.loadFile(path.join(__dirname, 'index.html'));
};

ipcMain.handle('media:probe', (_event, file: string) => {
  return new Promise((resolve, reject) => {
    exec('ffprobe -v quiet -print_format json -show_format ' + file, (err, stdout) => { // flaw: CWE-78
      if (err) return reject(err);
      resolve(JSON.parse(stdout));
    });
  });
});

app.whenReady().then(createWindow);
