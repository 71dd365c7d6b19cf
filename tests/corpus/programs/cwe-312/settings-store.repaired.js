const { app, ipcMain, safeStorage } = require('electron');
const fs = require('fs');
const path = require('path');

const file = () => path.join(app.getPath('userData'), 'credentials.json');

function loadAll() {
  try {
    return JSON.parse(fs.readFileSync(file(), 'utf8'));
  } catch {
    return {};
  }
}

// Remember the password so that the user needn't type it again
ipcMain.handle('credentials:save', (event, account, password) => {
  const all = loadAll();
  all[String(account)] = { secret: safeStorage.encryptString(password).toString('base64') };
  fs.writeFileSync(file(), JSON.stringify(all), { mode: 0o600 });
  return true;
});

ipcMain.handle('credentials:has', (event, account) => Object.hasOwn(loadAll(), String(account)));
