import { randomBytes, randomUUID, scrypt, timingSafeEqual } from "crypto";
import { promisify } from "util";
import Database from "better-sqlite3";

const scryptAsync = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const db = new Database("app.db");

export class AuthService {
  private async hash(password: string, salt = randomBytes(16)): Promise<string> {
    const key = await scryptAsync(password, salt, 64);
    return `${salt.toString("hex")}:${key.toString("hex")}`;
  }

  async register(email: string, password: string): Promise<string> {
    const id = randomUUID();
    db.prepare("INSERT INTO users (id, email, password_hash) VALUES (?, ?, ?)").run(id, email, await this.hash(password));
    return id;
  }

  async login(email: string, password: string): Promise<string | null> {
    const row = db.prepare("SELECT id, password_hash FROM users WHERE email = ?").get(email) as any;
    if (!row) return null;
    const [salt] = row.password_hash.split(":");
    const expected = await this.hash(password, Buffer.from(salt, "hex"));
    return timingSafeEqual(Buffer.from(expected), Buffer.from(row.password_hash)) ? row.id : null;
  }
}
