/**
 * Small validation helpers used by the signup form and the API.
 */
const EMAIL = /^[a-zA-Z0-9._%+-]{1,64}@[a-zA-Z0-9.-]{1,255}\.[a-zA-Z]{2,24}$/;

function isEmail(value) {
  return typeof value === 'string' && value.length <= 254 && EMAIL.test(value);
}

function isPhone(value) {
  return /^\+?[0-9]{7,15}$/.test(value);
}

function validateSignup({ email, phone, name }) {
  const errors = {};
  if (!isEmail(email)) errors.email = 'Please enter a valid e-mail address';
  if (phone && !isPhone(phone)) errors.phone = 'Please enter a valid phone number';
  if (!name || name.length > 100) errors.name = 'Please enter your name';
  return errors;
}

module.exports = { isEmail, isPhone, validateSignup };
