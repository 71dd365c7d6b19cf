const passport = require('passport');
const { Strategy } = require('passport-custom');
const bcrypt = require('bcrypt');
const Account = require('./models/account');

passport.use(
  'login',
  new Strategy(async (req, done) => {
    try {
      const { username, pin } = req.body;
      const account = await Account.findOne({ username: String(username), active: true });
      if (!account) return done(null, false);
      const ok = await bcrypt.compare(String(pin), account.pinHash);
      return done(null, ok ? account : false);
    } catch (err) {
      return done(err);
    }
  })
);

passport.serializeUser((account, done) => done(null, account.id));
passport.deserializeUser(async (id, done) => {
  try {
    done(null, await Account.findById(id));
  } catch (err) {
    done(err);
  }
});

module.exports = passport;
