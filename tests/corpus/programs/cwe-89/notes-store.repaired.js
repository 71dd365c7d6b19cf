const { ipcMain } = require('electron');
const Database = require('better-sqlite3');
const path = require('path');

class NotesStore {
  constructor(dir) {
    this.db = new Database(path.join(dir, 'notes.db'));
    this.db.exec('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, title TEXT, body TEXT, tag TEXT)');
  }

  byTag(tag) {
    return this.db.prepare('SELECT id, title FROM notes WHERE tag = ? ORDER BY id DESC').all(tag);
  }

  add(title, body, tag) {
    return this.db.prepare('INSERT INTO notes (title, body, tag) VALUES (?, ?, ?)').run(title, body, tag).lastInsertRowid;
  }
}

function register(dir) {
  const store = new NotesStore(dir);
  ipcMain.handle('notes:by-tag', (_event, tag) => store.byTag(tag));
  ipcMain.handle('notes:add', (_event, note) => store.add(note.title, note.body, note.tag));
}

module.exports = { register };
