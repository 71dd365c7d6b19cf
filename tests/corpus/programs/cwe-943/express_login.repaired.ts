import express, { Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import mongoose, { Schema } from 'mongoose';
import bcrypt from 'bcrypt';
import rateLimit from 'express-rate-limit';

const JWT_SECRET = process.env.JWT_SECRET;
if (!JWT_SECRET) {
  throw new Error('JWT_SECRET is not set');
}
const signingKey: string = JWT_SECRET;

const userSchema = new Schema({
  username: { type: String, unique: true },
  password: String,
  role: { type: String, default: 'user' },
});
const User = mongoose.model('User', userSchema);

const app = express();
app.use(express.json({ limit: '10kb' }));
const limiter = rateLimit({ windowMs: 15 * 60 * 1000, max: 10 });

function credentials(body: unknown): { username: string; password: string } | null {
  const { username, password } = (body ?? {}) as Record<string, unknown>;
  if (typeof username !== 'string' || typeof password !== 'string') return null;
  if (!/^\w{3,30}$/.test(username) || password.length < 10 || password.length > 72) return null;
  return { username, password };
}

app.post('/register', limiter, async (req: Request, res: Response) => {
  const given = credentials(req.body);
  if (!given) {
    return res.status(400).json({ error: 'Invalid input' });
  }
  const password = await bcrypt.hash(given.password, 12);
  const user = await User.create({ username: given.username, password });
  res.status(201).json({ id: user._id, username: user.username });
});

app.post('/login', limiter, async (req: Request, res: Response) => {
  const given = credentials(req.body);
  const user = given && (await User.findOne({ username: { $eq: given.username } }));
  if (!user || !(await bcrypt.compare(given.password, user.password as string))) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  const token = jwt.sign({ id: user._id, role: user.role }, signingKey, { algorithm: 'HS256', expiresIn: '1h' });
  res.json({ token });
});

app.get('/me', async (req: Request, res: Response) => {
  const token = (req.headers.authorization ?? '').replace('Bearer ', '');
  try {
    const claims = jwt.verify(token, signingKey, { algorithms: ['HS256'] }) as { id: string };
    const user = await User.findById(claims.id).select('-password');
    res.json(user);
  } catch {
    res.status(401).json({ error: 'Invalid token' });
  }
});

mongoose.connect(process.env.MONGO_URL as string).then(() => app.listen(3000));
