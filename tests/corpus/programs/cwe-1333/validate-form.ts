export interface SignupForm {
  email: string;
  website?: string;
}

const EMAIL = /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+\.)+[a-z]{2,}$/; // flaw: CWE-1333

export function validate(form: SignupForm): string[] {
  const errors: string[] = [];
  if (!EMAIL.test(form.email)) {
    errors.push('The email address is not valid');
  }
  if (form.website) {
    try {
      const { protocol } = new URL(form.website);
      if (protocol !== 'https:' && protocol !== 'http:') errors.push('The website must be http(s)');
    } catch {
      errors.push('The website is not a URL');
    }
  }
  return errors;
}
