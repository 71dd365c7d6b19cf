import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";

export class Vault {
  private readonly key: Buffer;

  constructor(passphrase: string, salt: string) {
    this.key = scryptSync(passphrase, salt, 24);
  }

  seal(plain: string): string {
    const iv = Buffer.alloc(8, 0);
    const cipher = createCipheriv("des-ede3-cbc", this.key, iv); // flaw: CWE-327, CWE-329
    return cipher.update(plain, "utf8", "hex") + cipher.final("hex");
  }

  open(sealed: string): string {
    const decipher = createDecipheriv("des-ede3-cbc", this.key, Buffer.alloc(8, 0));
    return decipher.update(sealed, "hex", "utf8") + decipher.final("utf8");
  }
}
