const { BrowserWindow } = require("electron");

const window = new BrowserWindow({
  width: 800,
  webPreferences: {
    // ruleid: electron-node-integration
    nodeIntegration: true,
    // ruleid: electron-node-integration
    contextIsolation: false,
  },
});
// ruleid: electron-node-integration
const other = new BrowserWindow({ webPreferences: { webSecurity: false } });

// ok: electron-node-integration
const safe = new BrowserWindow({ webPreferences: { preload, contextIsolation: true, nodeIntegration: false } });
// ok: electron-node-integration
const chosen = new BrowserWindow({ webPreferences: { nodeIntegration: options.node } });
// ok: electron-node-integration
const unrelated = { nodeIntegration: true };
