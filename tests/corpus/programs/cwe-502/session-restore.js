const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');
const app = express();

app.use(cookieParser(process.env.COOKIE_SECRET));

const DEFAULTS = { theme: 'light', pageSize: 20 };

// Restore the preferences of the visitor from a cookie
app.get('/preferences', (req, res) => {
  let preferences = DEFAULTS;
  if (req.cookies.prefs) {
    try {
      preferences = serialize.unserialize(Buffer.from(req.cookies.prefs, 'base64').toString()); // flaw: CWE-502
    } catch {
      preferences = DEFAULTS;
    }
  }
  res.json(preferences);
});

app.listen(3000);
