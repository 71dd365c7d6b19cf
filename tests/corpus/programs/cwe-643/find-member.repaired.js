const fs = require('node:fs');
const { DOMParser } = require('@xmldom/xmldom');
const xpath = require('xpath');

const load = (file) => new DOMParser().parseFromString(fs.readFileSync(file, 'utf8'), 'text/xml');

const byLoginAndCode = xpath.parse('//member[@login=$login and @code=$code]');

/**
 * Looks a member up in members.xml.
 * @param {string} file path of members.xml
 * @param {string} login
 * @param {string} code access code
 */
function findMember(file, login, code) {
  const node = load(file);
  const [member] = byLoginAndCode.select({ node, variables: { login, code } });
  return member ? { name: member.getAttribute('name') } : undefined;
}

module.exports = { findMember };
