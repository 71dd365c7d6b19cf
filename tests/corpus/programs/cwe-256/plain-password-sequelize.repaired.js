const { Sequelize, DataTypes } = require('sequelize');
const express = require('express');
const rateLimit = require('express-rate-limit');
const bcrypt = require('bcrypt');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define('User', {
  username: { type: DataTypes.STRING, unique: true, allowNull: false },
  password: { type: DataTypes.STRING, allowNull: false },
});

const app = express();
app.use(express.json());
app.use('/auth', rateLimit({ windowMs: 60000, max: 20 }));

app.post('/auth/signup', async (req, res) => {
  const username = String(req.body.username || '').trim();
  const password = String(req.body.password || '');
  if (username.length < 3 || password.length < 12) {
    return res.status(422).json({ error: 'username or password too short' });
  }
  try {
    const user = await User.create({ username, password: await bcrypt.hash(password, 12) });
    res.status(201).json({ id: user.id, username: user.username });
  } catch (err) {
    res.status(409).json({ error: 'username is taken' });
  }
});

app.post('/auth/signin', async (req, res) => {
  const user = await User.findOne({ where: { username: String(req.body.username) } });
  if (!user || !(await bcrypt.compare(String(req.body.password), user.password))) {
    return res.status(401).json({ error: 'bad credentials' });
  }
  res.json({ id: user.id });
});

sequelize.sync().then(() => app.listen(4000));
