import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";

export class Vault {
  private readonly key: Buffer;

  constructor(passphrase: string, salt: string) {
    this.key = scryptSync(passphrase, salt, 32);
  }

  seal(plain: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.key, iv);
    const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("hex");
  }

  open(sealed: string): string {
    const raw = Buffer.from(sealed, "hex");
    const decipher = createDecipheriv("aes-256-gcm", this.key, raw.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(raw.subarray(12, 28));
    return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString("utf8");
  }
}
