'use strict';

/**
 * Compiles a template such as "Hello {{ user.name }}" into a function.
 *
 * @param {string} template
 * @returns {(data: object) => string}
 */
module.exports = function compile(template) {
  const body = template
    .replace(/`/g, '\\`')
    .replace(/\{\{(.+?)\}\}/g, (_, expression) => '${' + expression + '}');
  return new Function('data', 'with (data) { return `' + body + '`; }'); // flaw: CWE-94
};
