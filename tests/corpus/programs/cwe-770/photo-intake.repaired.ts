import express from 'express';
import multer from 'multer';
import sharp from 'sharp';
import { randomUUID } from 'node:crypto';
import { requireAuth } from './auth';
import { putObject } from './storage';

const app = express();

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 5 * 1024 * 1024, files: 1 },
});

app.post('/photos', requireAuth, upload.single('photo'), async (req, res, next) => {
  if (!req.file) {
    return res.status(400).json({ error: 'No photo' });
  }
  try {
    const webp = await sharp(req.file.buffer).resize(1600, 1600, { fit: 'inside' }).webp().toBuffer();
    const key = `photos/${randomUUID()}.webp`;
    await putObject(key, webp, 'image/webp');
    res.status(201).json({ key });
  } catch (err) {
    next(err);
  }
});

export { app };
