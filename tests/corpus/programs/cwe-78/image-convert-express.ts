import express, { Request, Response } from 'express';
import { exec } from 'child_process';
import { promisify } from 'util';
import multer from 'multer';
import path from 'path';
import os from 'os';

const run = promisify(exec);
const upload = multer({ dest: os.tmpdir(), limits: { fileSize: 10 * 1024 * 1024 }, fileFilter: (_req, file, cb) => cb(null, file.mimetype.startsWith('image/')) });
const app = express();

app.post('/convert', upload.single('image'), async (req: Request, res: Response) => {
  if (!req.file) return res.status(400).json({ error: 'image is required' });
  const format = String(req.body.format ?? 'png');
  const width = req.body.width ?? '800';
  const output = path.join(os.tmpdir(), `${req.file.filename}.${format}`);
  try {
    await run(`convert ${req.file.path} -resize ${width} ${output}`); // flaw: CWE-78
    res.download(output);
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'conversion failed' });
  }
});

app.listen(3000);
