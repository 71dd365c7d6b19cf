const bcrypt = require('bcryptjs');
const User = require('../models/User');
const logger = require('../utils/logger');

exports.register = async (req, res, next) => {
  const { username, email, password } = req.body;

  if (typeof password !== 'string' || password.length < 12) {
    return res.status(400).json({ message: 'Password must have 12 characters or more' });
  }

  logger.debug('Registering a new user');

  try {
    const existing = await User.findOne({ email: String(email) });
    if (existing) {
      return res.status(409).json({ message: 'Already registered' });
    }
    const hash = await bcrypt.hash(password, 12);
    const user = await User.create({ username: String(username), email: String(email), password: hash });
    return res.status(201).json({ id: user._id });
  } catch (err) {
    return next(err);
  }
};
