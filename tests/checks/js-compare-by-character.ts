function safeEqual(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    // ruleid: js-compare-by-character
    if (a[i] !== b[i]) return false;
  }
  return true;
}

const verifySignature = (given, expected) => {
  for (let i = 0; i < given.length; i++) {
    // ruleid: js-compare-by-character
    if (given.charCodeAt(i) !== expected.charCodeAt(i)) {
      return false;
    }
  }
  return true;
};

function constantTimeEqual(a: Buffer, b: Buffer): boolean {
  let difference = 0;
  // ok: js-compare-by-character
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
  return difference === 0;
}

function sameList(a, b) {
  for (let i = 0; i < a.length; i++) {
    // ok: js-compare-by-character
    if (a[i] !== b[i]) return false;
  }
  return true;
}
