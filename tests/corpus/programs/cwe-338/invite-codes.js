import { customAlphabet } from 'nanoid';
import { randomInt } from 'node:crypto';
import { redis } from './redis.js';
import { sendSms } from './sms.js';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that lets its bearer join the team. */
export function inviteCode(length = 12) {
  let code = '';
  for (let i = 0; i < length; i++) {
    code += ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length)); // flaw: CWE-338
  }
  return code;
}

/** Sends a one-time password to the phone. */
export async function sendOtp(phone) {
  const otp = Math.floor(100000 + Math.random() * 900000).toString(); // flaw: CWE-338
  await redis.set(`otp:${phone}`, otp, { EX: 300 });
  await sendSms(phone, `Your code is ${otp}`);
}
