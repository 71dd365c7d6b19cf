'use strict';

/**
 * Compiles a template such as "Hello {{ user.name }}" into a function.
 *
 * @param {string} template
 * @returns {(data: object) => string}
 */
module.exports = function compile(template) {
  const parts = template.split(/\{\{\s*([\w.]+)\s*\}\}/);
  return (data) =>
    parts
      .map((part, index) => {
        if (index % 2 === 0) return part;
        return String(part.split('.').reduce((value, key) => (value != null && Object.hasOwn(value, key) ? value[key] : ''), data));
      })
      .join('');
};
