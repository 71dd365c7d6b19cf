ipcMain.handle("open-link", async (_event, url) => {
  // ruleid: open-external-any
  await shell.openExternal(url);
});

window.webContents.setWindowOpenHandler(({ url }) => {
  // ruleid: open-external-any
  shell.openExternal(url);
  return { action: "deny" };
});

ipcMain.handle("open-safe", async (_event, url) => {
  const target = new URL(url);
  // ok: open-external-any
  if (target.protocol === "https:") await shell.openExternal(target.href);
});

// ok: open-external-any
ipcMain.on("help", () => shell.openExternal("https://example.org/help"));
