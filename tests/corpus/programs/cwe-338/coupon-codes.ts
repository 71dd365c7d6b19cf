import { prisma } from './prisma';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export async function issueGiftCard(amount: number): Promise<string> {
  let code = '';
  for (let i = 0; i < 16; i++) {
    code += ALPHABET[Math.floor(Math.random() * ALPHABET.length)]; // flaw: CWE-338
  }
  await prisma.giftCard.create({ data: { code, amount, redeemed: false } });
  return code;
}
