import { customAlphabet } from 'nanoid';
import { randomInt } from 'node:crypto';
import { redis } from './redis.js';
import { sendSms } from './sms.js';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that lets its bearer join the team. */
export function inviteCode(length = 12) {
  return customAlphabet(ALPHABET, length)();
}

/** Sends a one-time password to the phone. */
export async function sendOtp(phone) {
  const otp = randomInt(100000, 1000000).toString();
  await redis.set(`otp:${phone}`, otp, { EX: 300 });
  await sendSms(phone, `Your code is ${otp}`);
}
