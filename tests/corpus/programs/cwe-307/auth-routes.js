import express from 'express';
import argon2 from 'argon2';
import jwt from 'jsonwebtoken';
import { pool } from './db.js';

const router = express.Router();

// Register
router.post('/register', async (req, res, next) => {
  try {
    const { email, password } = req.body;
    if (typeof email !== 'string' || typeof password !== 'string' || password.length < 10) {
      return res.status(400).json({ message: 'Invalid email or password' });
    }
    const hash = await argon2.hash(password);
    await pool.query('INSERT INTO users (email, password_hash) VALUES ($1, $2)', [email.toLowerCase(), hash]);
    res.status(201).json({ message: 'Account created' });
  } catch (err) {
    next(err);
  }
});

// Login
router.post('/login', async (req, res, next) => { // flaw: CWE-307
  try {
    const { email, password } = req.body;
    if (typeof email !== 'string' || typeof password !== 'string') {
      return res.status(400).json({ message: 'Invalid credentials' });
    }
    const { rows } = await pool.query('SELECT id, password_hash FROM users WHERE email = $1', [email.toLowerCase()]);
    const user = rows[0];
    if (!user || !(await argon2.verify(user.password_hash, password))) {
      return res.status(401).json({ message: 'Invalid credentials' });
    }
    const token = jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h', algorithm: 'HS256' });
    res.json({ token });
  } catch (err) {
    next(err);
  }
});

export default router;
