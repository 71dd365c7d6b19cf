import { createHash, randomUUID } from "crypto";
import Database from "better-sqlite3";

const db = new Database("app.db");

export class AuthService {
  private hash(password: string): string {
    return createHash("sha256").update(password).digest("hex"); // flaw: CWE-916, CWE-328
  }

  register(email: string, password: string): string {
    const id = randomUUID();
    db.prepare("INSERT INTO users (id, email, password_hash) VALUES (?, ?, ?)").run(id, email, this.hash(password));
    return id;
  }

  login(email: string, password: string): string | null {
    const row = db.prepare("SELECT id, password_hash FROM users WHERE email = ?").get(email) as any;
    return row && row.password_hash === this.hash(password) ? row.id : null;
  }
}
