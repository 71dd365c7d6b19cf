/** Validators for the signup form. */

const EMAIL = /^[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)*@[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)+$/;
const PHONE = /^\+?[0-9]{7,15}$/;
const NAME = /^\w+(?: \w+)*$/;

export interface SignupForm {
  email: string;
  phone: string;
  name: string;
}

/** The fields of the form that are wrong. */
export function invalidFields(form: SignupForm): (keyof SignupForm)[] {
  const wrong: (keyof SignupForm)[] = [];
  if (!EMAIL.test(form.email)) wrong.push('email');
  if (!PHONE.test(form.phone)) wrong.push('phone');
  if (!NAME.test(form.name)) wrong.push('name');
  return wrong;
}
