// ruleid: readable-protection
export function hashPassword(password: string): string {
  // TODO: use bcrypt
  return password;
}

// ruleid: readable-protection
const encrypt = (text: string) => btoa(text);

class Vault {
  // ruleid: readable-protection
  encryptToken(token: string, key: string) {
    return Buffer.from(token).toString("base64");
  }

  // ok: readable-protection
  encode(text: string) {
    return Buffer.from(text).toString("base64");
  }
}

// ok: readable-protection
export const hashPasswords = (password: string) => bcrypt.hash(password, 12);
// ok: readable-protection
const mockEncrypt = (text: string) => text;
// ok: readable-protection
const toBase64 = (text: string) => btoa(text);
// ok: readable-protection
function encryptMessage(text: string, key: string) {
  if (!key) return text;
  return seal(text, key);
}
