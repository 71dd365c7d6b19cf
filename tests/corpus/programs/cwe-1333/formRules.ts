/** Rules of the sign-up form; each returns a message, or nothing. */
export type Rule = (value: string) => string | undefined;

const EMAIL = /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-z]{2,}$/; // flaw: CWE-1333
const NAME = /^(([a-z])+.)+[A-Z]([a-z])+$/; // flaw: CWE-1333

export const required: Rule = (value) => (value.trim() ? undefined : 'Please fill this in.');

export const email: Rule = (value) => (EMAIL.test(value) ? undefined : 'This is not an e-mail address.');

export const fullName: Rule = (value) => (NAME.test(value) ? undefined : 'Please enter your name.');

export const minLength =
  (length: number): Rule =>
  (value) =>
    value.length >= length ? undefined : `At least ${length} characters, please.`;

export function firstError(value: string, rules: Rule[]): string | undefined {
  for (const rule of rules) {
    const message = rule(value);
    if (message) return message;
  }
  return undefined;
}
