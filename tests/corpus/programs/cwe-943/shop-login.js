import express from 'express';
import mongoose from 'mongoose';
import bcrypt from 'bcryptjs';
import rateLimit from 'express-rate-limit';

const userSchema = new mongoose.Schema({
  username: { type: String, unique: true },
  passwordHash: String,
  resetToken: String,
});
const User = mongoose.model('User', userSchema);

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 30 }));

app.post('/reset-password', async (req, res) => {
  try {
    const { token, password } = req.body;
    if (!token || !password || password.length < 8) {
      return res.status(400).json({ error: 'token and password are required' });
    }
    const user = await User.findOne({ resetToken: token }); // flaw: CWE-943
    if (!user) return res.status(400).json({ error: 'invalid token' });
    user.passwordHash = await bcrypt.hash(password, 12);
    user.resetToken = undefined;
    await user.save();
    res.json({ ok: true });
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'server error' });
  }
});

await mongoose.connect(process.env.MONGO_URL);
app.listen(3000);
