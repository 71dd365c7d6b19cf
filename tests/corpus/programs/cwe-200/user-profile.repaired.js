import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import { authenticate } from './middleware.js';

const sequelize = new Sequelize(process.env.DATABASE_URL);

const User = sequelize.define('User', {
  username: { type: DataTypes.STRING, unique: true },
  email: DataTypes.STRING,
  passwordHash: DataTypes.STRING,
  resetToken: DataTypes.STRING,
  bio: DataTypes.TEXT,
});

const app = express();

app.get('/users/:username', authenticate, async (req, res) => {
  try {
    const user = await User.findOne({
      where: { username: String(req.params.username) },
      attributes: ['username', 'bio'],
    });
    if (!user) {
      return res.status(404).json({ error: 'User not found' });
    }
    res.json(user);
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'Something went wrong' });
  }
});

app.listen(3000);
