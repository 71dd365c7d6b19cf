const nodemailer = require('nodemailer');
const User = require('./models/User');
const crypto = require('crypto');

const transporter = nodemailer.createTransport(process.env.SMTP_URL);

function generateToken() {
  return crypto.randomBytes(32).toString('hex');
}

async function requestReset(email) {
  const user = await User.findOne({ where: { email } });
  if (!user) return;

  const resetToken = generateToken();
  await user.update({
    resetToken,
    resetExpires: new Date(Date.now() + 60 * 60 * 1000),
  });

  await transporter.sendMail({
    to: user.email,
    from: 'no-reply@acme.test',
    subject: 'Reset your password',
    text: `Open https://acme.test/reset?token=${resetToken} within one hour.`,
  });
}

module.exports = { requestReset };
