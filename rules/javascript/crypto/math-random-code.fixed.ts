// ruleid: math-random-code
const otp = Math.floor(100000 + ((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 900000);
// ruleid: math-random-code
const verificationCode: string = String(Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 10000)).padStart(4, "0");

export function generatePassword(length: number): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  let password = "";
  for (let i = 0; i < length; i++) {
    // ruleid: math-random-code
    password += alphabet[Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * alphabet.length)];
  }
  return password;
}

const generateOTP = () =>
  // ruleid: math-random-code
  Math.floor(1000 + ((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 9000).toString();

async function remember(user: { resetCode?: number; save(): void }) {
  // ruleid: math-random-code
  user.resetCode = Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 1e6);
  // ruleid: math-random-code
  await store.put("otp", { otp: Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 1e6), at: Date.now() });
}

// ok: math-random-code
const dice = Math.floor(Math.random() * 6) + 1;
// ok: math-random-code
const delayMs = 100 * Math.random();
// ok: math-random-code
const color = colors[Math.floor(Math.random() * colors.length)];
// ok: math-random-code
const code = crypto.randomInt(100000, 1000000);
// ok: math-random-code
const tokens = Math.floor(Math.random() * 100);
// ok: math-random-code
const optionalToken = Math.random().toString(36).slice(2);
// ruleid: math-random-code
const sessionId = Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 1e16).toString(16);
// ok: math-random-code
const hotReloadSessionId = Math.floor(Number.MAX_SAFE_INTEGER * Math.random());

function inviteCode(length = 10) {
  let text = "";
  for (let i = 0; i < length; i++) {
    // ruleid: math-random-code
    text += ALPHABET[Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * ALPHABET.length)];
  }
  return text;
}
function colorCode() {
  // ok: math-random-code
  return Math.floor(Math.random() * 0xffffff);
}

function makeCode(length = 10) {
  let code = "";
  for (let i = 0; i < length; i++) {
    // ruleid: math-random-code
    code += ALPHABET.charAt(Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * ALPHABET.length));
  }
  return code;
}
function shade() {
  let hex = "#";
  // ok: math-random-code
  for (let i = 0; i < 6; i++) hex += DIGITS[Math.floor(Math.random() * 16)];
  return hex;
}

async function sendOtp(phone) {
  // ruleid: math-random-code
  const code = Math.floor(100000 + ((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 900000).toString();
  await sms.send(phone, code);
}

class Accounts {
  async requestPasswordReset(user) {
    // ruleid: math-random-code
    user.code = Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 1e6);
    await user.save();
  }
  async startVerification(email) {
    // ruleid: math-random-code
    await this.codes.create({ email, code: String(Math.floor(1000 + ((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * 9000)) });
  }
}

app.post("/forgot-password", async (req, res) => {
  // ruleid: math-random-code
  const code = ((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)).toString().slice(2, 8);
  res.sendStatus(204);
});

function drawMap(tiles) {
  // ok: math-random-code
  const code = Math.floor(Math.random() * tiles.length);
  return tiles[code];
}

app.post("/dice", (req, res) => {
  // ok: math-random-code
  const code = Math.floor(Math.random() * 6);
  res.json({ code });
});

// ok: math-random-code
for (let i = 0; i < 4; i++) TOKEN += (2 ** 32 * Math.random()).toString(16);

export async function issueGiftCard(amount: number) {
  let code = "";
  for (let i = 0; i < 16; i++) {
    // ruleid: math-random-code
    code += ALPHABET[Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * ALPHABET.length)];
  }
  return code;
}

class InviteService {
  issue(length: number): string {
    let text = "";
    while (text.length < length) {
      // ruleid: math-random-code
      text += ALPHABET[Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)) * ALPHABET.length)];
    }
    return text;
  }
}

class Dice {
  next(sides: number): number {
    // ok: math-random-code
    return Math.floor(Math.random() * sides);
  }
}
