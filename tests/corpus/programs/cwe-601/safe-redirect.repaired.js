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
  if (typeof target !== 'string') return '/';
  const url = new URL(target, 'https://site.invalid');
  if (url.origin !== 'https://site.invalid') return '/';
  return url.pathname + url.search;
}

app.get('/continue', (req, res) => {
  let target = '/';
  try {
    target = localPath(req.query.to);
  } catch {
    target = '/';
  }
  res.redirect(302, target);
});

app.get('/', (req, res) => res.type('text').send('Hello'));

app.listen(3000);
