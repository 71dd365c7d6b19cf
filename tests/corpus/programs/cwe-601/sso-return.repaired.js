const express = require('express');
const { exchangeCode } = require('./sso');
const app = express();

const OUR_HOST = 'https://app.firm.example';

app.get('/sso/callback', async (req, res, next) => {
  try {
    const user = await exchangeCode(String(req.query.code), String(req.query.state));
    req.session.userId = user.id;
    const returnTo = String(req.query.returnTo || '/');
    const target = new URL(returnTo, OUR_HOST);
    if (target.origin === OUR_HOST) {
      return res.redirect(target.href);
    }
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
