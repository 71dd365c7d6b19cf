import { Hono } from 'hono';
import { randomInt } from 'node:crypto';

type Invite = { team: string; expires: number };

const invites = new Map<string, Invite>();
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const inviteToken = (length = 8) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

const app = new Hono();

app.post('/teams/:team/invites', (c) => {
  const token = inviteToken();
  invites.set(token, { team: c.req.param('team'), expires: Date.now() + 86_400_000 });
  return c.json({ token }, 201);
});

app.post('/invites/:token/accept', (c) => {
  const invite = invites.get(c.req.param('token'));
  if (!invite || invite.expires < Date.now()) {
    return c.json({ error: 'this invitation is not valid' }, 404);
  }
  invites.delete(c.req.param('token'));
  return c.json({ team: invite.team });
});

export default app;
