import { users } from './users';
import { sendMail } from './mail';
import { randomBytes, createHash } from 'node:crypto';

const HOUR = 3_600_000;

/** Sends a link by which the password can be set anew. */
export async function requestReset(email: string): Promise<void> {
  const user = await users.byEmail(email);
  if (!user) return;
  const token = randomBytes(32).toString('hex');
  await users.saveReset(user.id, createHash('sha256').update(token).digest('hex'), new Date(Date.now() + HOUR));
  await sendMail(user.email, 'Set a new password', `${process.env.BASE_URL}/reset?token=${token}`);
}
