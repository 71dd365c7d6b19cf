const EMAIL = /^[^\s@]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){1,8}$/;

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
