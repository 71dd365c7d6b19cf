const express = require('express');
const { Sequelize, QueryTypes } = require('sequelize');
const bcrypt = require('bcrypt');
const limiter = require('./limiter');

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const router = express.Router();

router.post('/login', limiter, async (req, res) => {
  const { username, password } = req.body;
  const [user] = await sequelize.query( // flaw: CWE-89
    "SELECT id, password_hash FROM users WHERE username = '" + username + "' LIMIT 1",
    { type: QueryTypes.SELECT }
  );
  if (!user || !(await bcrypt.compare(password, user.password_hash))) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  req.session.regenerate((err) => {
    if (err) return res.sendStatus(500);
    req.session.userId = user.id;
    res.json({ ok: true });
  });
});

module.exports = router;
