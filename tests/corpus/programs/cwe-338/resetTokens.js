const nodemailer = require('nodemailer');
const User = require('./models/User');

const transporter = nodemailer.createTransport(process.env.SMTP_URL);

function generateToken() {
  return Math.random().toString(36).substring(2) + Date.now().toString(36); // flaw: CWE-338
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
