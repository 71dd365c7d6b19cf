import express from 'express';
import cookieParser from 'cookie-parser';
import csrf from 'csurf';
import { changeEmail, sessionOf } from './accounts';

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));
app.use(express.urlencoded({ extended: false, limit: '10kb' }));

const protect = csrf({ cookie: { httpOnly: true, secure: true } });

app.get('/account', protect, async (req, res) => {
  const session = await sessionOf(req.signedCookies.sid);
  if (!session) return res.redirect('/login');
  return res.render('account', { email: session.email, token: req.csrfToken() });
});

app.post('/account/email', protect, async (req, res) => {
  const session = await sessionOf(req.signedCookies.sid);
  if (!session) return res.sendStatus(401);
  await changeEmail(session.userId, String(req.body.email));
  return res.redirect('/account');
});

app.listen(3000);
