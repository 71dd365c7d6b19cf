'use strict';

function serialize(name, value, options = {}) {
  let text = name + '=' + value;
  if (options.path) text += '; Path=' + options.path;
  if (options.httpOnly) text += '; HttpOnly';
  if (options.secure) text += '; Secure';
  return text;
}

exports.setCookie = function setCookie(res, name, value, options) {
  res.setHeader('Set-Cookie', serialize(name, value, options)); // flaw: CWE-113
};
