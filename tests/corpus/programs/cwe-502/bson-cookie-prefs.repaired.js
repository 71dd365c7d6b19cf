const express = require('express');
const cookieParser = require('cookie-parser');

const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  let preferences = { theme: 'light' };
  if (req.cookies.preferences) {
    try {
      const { theme } = JSON.parse(Buffer.from(req.cookies.preferences, 'base64').toString());
      preferences = { theme: theme === 'dark' ? 'dark' : 'light' };
    } catch {
      res.clearCookie('preferences');
    }
  }
  res.json({ theme: preferences.theme });
});

app.listen(3000);
