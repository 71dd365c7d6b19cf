const bcrypt = require('bcrypt');
const { User } = require('../models');

exports.changePassword = async (req, res, next) => {
  const { currentPassword, newPassword } = req.body;
  if (typeof newPassword !== 'string' || newPassword.length < 12 || newPassword.length > 72) {
    return res.status(400).json({ error: 'The new password must have 12 to 72 characters' });
  }
  try {
    const user = await User.findByPk(req.session.userId);
    if (!user || !(await bcrypt.compare(String(currentPassword), user.passwordHash))) {
      return res.status(401).json({ error: 'The current password is wrong' });
    }
    user.passwordHash = await bcrypt.hash(newPassword, 12);
    await user.save();
    return res.json({ ok: true });
  } catch (err) {
    return next(err);
  }
};
