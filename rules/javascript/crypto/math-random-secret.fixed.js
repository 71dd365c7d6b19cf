const express = require("express");
const app = express();

// ruleid: math-random-secret
const resetToken = crypto.randomUUID();
// ruleid: math-random-secret
let session_id = crypto.randomUUID() + Date.now();
// ruleid: math-random-secret
exports.apiKey = "key_" + crypto.randomUUID();

app.post("/forgot", async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  // ruleid: math-random-secret
  user.resetToken = crypto.randomUUID();
  // ruleid: math-random-secret
  sessions.set(user.id, { id: user.id, token: crypto.randomUUID() });
  await user.save();
});

function generateToken() {
  // ruleid: math-random-secret
  return crypto.randomUUID() + Date.now().toString(36);
}

const generateApiKey = (prefix) => {
  let out = prefix;
  for (let i = 0; i < 3; i++) {
    // ruleid: math-random-secret
    out += crypto.randomUUID();
  }
  return out;
};

class Sessions {
  // ruleid: math-random-secret
  csrfToken = crypto.randomUUID();

  createSessionId() {
    // ruleid: math-random-secret
    return crypto.randomUUID();
  }
}

// ok: math-random-secret
const id = Math.random().toString(36).slice(2);
// ok: math-random-secret
const elementKey = "row-" + Math.random().toString(36).slice(2);
// ok: math-random-secret
const tokenCount = Math.random().toString(36).length;
// ok: math-random-secret
const token = crypto.randomUUID();
// ok: math-random-secret
const fileName = `${Date.now()}-${Math.random().toString(36).slice(2)}.png`;
// ok: math-random-secret
const basalt = Math.random().toString(36).slice(2);
// ok: math-random-secret
const row = { token: issued, id: Math.random().toString(36).slice(2) };

function generateColor() {
  // ok: math-random-secret
  return "#" + Math.random().toString(16).slice(2, 8);
}

async function createInvite(team) {
  // ruleid: math-random-secret
  const code = crypto.randomUUID();
  return Invite.create({ team, code });
}

class ResetTokens {
  static create(userId) {
    // ruleid: math-random-secret
    const random = crypto.randomUUID();
    return `${userId}.${random}`;
  }

  jitter() {
    // ok: math-random-secret
    return Math.random().toString(36).slice(2);
  }
}
