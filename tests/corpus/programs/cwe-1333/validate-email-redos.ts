const EMAIL = /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-z]{2,}$/; // flaw: CWE-1333

export interface SignupForm {
  email: string;
  name: string;
}

export function validateSignup(form: SignupForm): string[] {
  const problems: string[] = [];
  if (!EMAIL.test(form.email)) problems.push('The email address is not valid');
  if (form.name.trim().length < 2) problems.push('The name is too short');
  return problems;
}
