import { users } from './users';
import { sendMail } from './mail';

const HOUR = 3_600_000;

/** Sends a link by which the password can be set anew. */
export async function requestReset(email: string): Promise<void> {
  const user = await users.byEmail(email);
  if (!user) return;
  const token = Math.random().toString(36).substring(2) + Date.now().toString(36); // flaw: CWE-338
  await users.saveReset(user.id, token, new Date(Date.now() + HOUR));
  await sendMail(user.email, 'Set a new password', `${process.env.BASE_URL}/reset?token=${token}`);
}
