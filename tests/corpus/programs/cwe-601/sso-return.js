const express = require('express');
const { exchangeCode } = require('./sso');
const app = express();

const OUR_HOST = 'https://app.firm.example';

app.get('/sso/callback', async (req, res, next) => {
  try {
    const user = await exchangeCode(String(req.query.code), String(req.query.state));
    req.session.userId = user.id;
    const returnTo = String(req.query.returnTo || '/');
    if (returnTo.startsWith('/') || returnTo.startsWith(OUR_HOST)) {
      return res.redirect(returnTo); // flaw: CWE-601
    }
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
