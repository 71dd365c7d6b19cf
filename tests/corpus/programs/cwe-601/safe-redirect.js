'use strict';

const express = require('express');
const app = express();

/**
 * Returns the target if it is a path on this site, else the start page.
 *
 * @param {string} target
 * @returns {string}
 */
function localPath(target) {
  if (typeof target === 'string' && target.startsWith('/')) {
    return target;
  }
  return '/';
}

app.get('/continue', (req, res) => {
  let target = '/';
  try {
    target = localPath(req.query.to);
  } catch {
    target = '/';
  }
  res.redirect(302, target); // flaw: CWE-601
});

app.get('/', (req, res) => res.type('text').send('Hello'));

app.listen(3000);
