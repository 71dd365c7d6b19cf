function randomText(length: number) {
  return Array.from({ length }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join("");
}

const shortId = () => Math.random().toString(36).slice(2, 10);

function drawn(length: number) {
  return crypto.randomBytes(length).toString("hex");
}

class Invites {
  create(user: User) {
    // ruleid: js-random-through-function
    const token = Date.now().toString(36) + randomText(12);
    this.kept.set(token, user.id);
    return token;
  }

  reset(user: User) {
    // ruleid: js-random-through-function
    user.resetToken = shortId();
    // ok: js-random-through-function
    user.apiToken = drawn(32);
    // ok: js-random-through-function
    const color = randomText(6);
    // ok: js-random-through-function
    const requestId = shortId();
    // ok: js-random-through-function
    const cancelToken = shortId();
    return { color, requestId, cancelToken };
  }
}

function issue(user: User) {
  // ruleid: js-random-through-function
  return { user: user.id, sessionId: shortId() };
}

function pick(alphabet: string) {
  return alphabet[Math.floor(Math.random() * alphabet.length)];
}

// ruleid: js-random-through-function
export function inviteCode(length = 10) {
  return Array.from({ length }, () => pick(ALPHABET)).join("");
}

// ruleid: js-random-through-function
export function apiKey(prefix = "sk") {
  return prefix + Math.random().toString(36).substring(2, 12);
}

// ok: js-random-through-function
export function resetKeys() {
  return drawn(12);
}

const generateCode = () => Math.floor(100000 + Math.random() * 900000).toString();

async function forgot(user: User) {
  // ruleid: js-random-through-function
  const code = generateCode();
  await prisma.user.update({ where: { id: user.id }, data: { resetCode: code } });
}

// ruleid: js-random-through-function
function generateVoucher() {
  return Array(6).fill(0).map(() => Math.floor(Math.random() * 10)).join("");
}

function paste(text: string) {
  // ruleid: js-random-through-function
  const deleteKey = shortId();
  // ok: js-random-through-function
  const color = shortId();
  return { deleteKey, color, text };
}
