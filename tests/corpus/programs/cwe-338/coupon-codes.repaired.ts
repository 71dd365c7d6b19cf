import { randomInt } from 'node:crypto';
import { prisma } from './prisma';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export async function issueGiftCard(amount: number): Promise<string> {
  let code = '';
  for (let i = 0; i < 16; i++) {
    code += ALPHABET[randomInt(ALPHABET.length)];
  }
  await prisma.giftCard.create({ data: { code, amount, redeemed: false } });
  return code;
}
