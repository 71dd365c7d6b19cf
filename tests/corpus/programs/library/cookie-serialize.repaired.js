'use strict';

const VALUE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/;
const NAME = /^[\w!#$%&'*.^`|~+-]+$/;

function serialize(name, value, options = {}) {
  const encoded = encodeURIComponent(value);
  if (!NAME.test(name) || !VALUE.test(encoded)) throw new TypeError('invalid cookie');
  let text = name + '=' + encoded;
  if (options.path) text += '; Path=' + options.path;
  if (options.httpOnly) text += '; HttpOnly';
  if (options.secure) text += '; Secure';
  return text;
}

exports.setCookie = function setCookie(res, name, value, options) {
  res.setHeader('Set-Cookie', serialize(name, value, options));
};
