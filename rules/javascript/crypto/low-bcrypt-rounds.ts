import bcrypt from "bcrypt";
import { genSaltSync, hash } from "bcryptjs";

const SALT_ROUNDS = 8;

export async function register(password: string) {
  // ruleid: low-bcrypt-rounds
  const one = await bcrypt.hash(password, 5);
  // ruleid: low-bcrypt-rounds
  const two = bcrypt.hashSync(password, SALT_ROUNDS);
  // ruleid: low-bcrypt-rounds
  const salt = genSaltSync(4);
  // ruleid: low-bcrypt-rounds
  const three = await hash(password, 1);
  // ok: low-bcrypt-rounds
  const four = await bcrypt.hash(password, 12);
  // ok: low-bcrypt-rounds
  const five = await bcrypt.hash(password, rounds);
  // ok: low-bcrypt-rounds
  const six = bcrypt.hashSync(password, salt);
  // ok: low-bcrypt-rounds
  const seven = table.hash(password, 5);
  return [one, two, three, four, five, six, seven];
}
