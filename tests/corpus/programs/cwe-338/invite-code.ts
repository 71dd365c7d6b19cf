const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Creates the code with which a guest may join a private workspace. */
export function createInviteCode(length = 10): string {
  let code = '';
  for (let i = 0; i < length; i++) {
    const index = Math.floor(Math.random() * ALPHABET.length); // flaw: CWE-338
    code += ALPHABET[index];
  }
  return code;
}
