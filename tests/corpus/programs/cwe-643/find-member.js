const fs = require('node:fs');
const { DOMParser } = require('@xmldom/xmldom');
const xpath = require('xpath');

const load = (file) => new DOMParser().parseFromString(fs.readFileSync(file, 'utf8'), 'text/xml');

/**
 * Looks a member up in members.xml.
 * @param {string} file path of members.xml
 * @param {string} login
 * @param {string} code access code
 */
function findMember(file, login, code) {
  const doc = load(file);
  const expression = "//member[@login='" + login + "' and @code='" + code + "']";
  const [member] = xpath.select(expression, doc); // flaw: CWE-643
  return member ? { name: member.getAttribute('name') } : undefined;
}

module.exports = { findMember };
