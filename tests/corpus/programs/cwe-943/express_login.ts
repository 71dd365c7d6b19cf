import express, { Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import mongoose, { Schema } from 'mongoose';
import crypto from 'crypto';

const JWT_SECRET = process.env.JWT_SECRET || 'secret123'; // flaw: CWE-798

const userSchema = new Schema({
  username: { type: String, unique: true },
  password: String,
  role: { type: String, default: 'user' },
});
const User = mongoose.model('User', userSchema);

const app = express();
app.use(express.json());

const hash = (password: string) => crypto.createHash('sha1').update(password).digest('hex'); // flaw: CWE-327, CWE-916

app.post('/register', async (req: Request, res: Response) => {
  const user = new User({ ...req.body, password: hash(req.body.password) }); // flaw: CWE-915
  await user.save();
  res.status(201).json(user); // flaw: CWE-200
});

app.post('/login', async (req: Request, res: Response) => {
  const { username, password } = req.body;
  const user = await User.findOne({ username, password: hash(password) }); // flaw: CWE-943
  if (!user) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  const token = jwt.sign({ id: user._id, role: user.role }, JWT_SECRET);
  res.json({ token });
});

app.get('/me', async (req: Request, res: Response) => {
  const token = (req.headers.authorization || '').replace('Bearer ', '');
  const claims = jwt.decode(token) as { id: string }; // flaw: CWE-347
  const user = await User.findById(claims.id);
  res.json(user);
});

mongoose.connect(process.env.MONGO_URL as string).then(() => app.listen(3000));
