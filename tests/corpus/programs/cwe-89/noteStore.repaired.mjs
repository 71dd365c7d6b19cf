// A note store on top of SQLite.
import Database from 'better-sqlite3';

export class NoteStore {
  #db;

  constructor(file = 'notes.db') {
    this.#db = new Database(file);
    this.#db.exec('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, owner TEXT, title TEXT, body TEXT)');
  }

  add(owner, title, body) {
    const statement = this.#db.prepare('INSERT INTO notes (owner, title, body) VALUES (?, ?, ?)');
    return statement.run(owner, title, body).lastInsertRowid;
  }

  /** All notes of an owner whose title contains `text`. */
  search(owner, text) {
    return this.#db
      .prepare("SELECT id, title FROM notes WHERE owner = ? AND title LIKE '%' || ? || '%'")
      .all(owner, text);
  }

  remove(owner, id) {
    this.#db.prepare('DELETE FROM notes WHERE owner = ? AND id = ?').run(owner, id);
  }

  close() {
    this.#db.close();
  }
}
