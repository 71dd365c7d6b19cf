import express from 'express';
import axios from 'axios';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const app = express();
app.use(express.json({ limit: '4kb' }));
const IMAGES = path.resolve(process.cwd(), 'images');
await fs.mkdir(IMAGES, { recursive: true });

const ALLOWED_HOSTS = new Set(['images.unsplash.com', 'upload.wikimedia.org']);
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };
const IMAGE_NAME = /^[0-9a-f-]{36}\.(png|jpg|webp)$/;

function parseImageUrl(raw) {
  const url = new URL(raw);
  if (url.protocol !== 'https:' || !ALLOWED_HOSTS.has(url.hostname)) {
    throw new Error('host is not allowed');
  }
  return url;
}

// Transfers an image from another server to ours
app.post('/transfer', async (req, res) => {
  let url;
  try {
    url = parseImageUrl(req.body.imageUrl);
  } catch {
    return res.status(400).json({ error: 'imageUrl is not allowed' });
  }
  try {
    const response = await axios.get(url.href, {
      responseType: 'arraybuffer',
      maxContentLength: 5_000_000,
      maxRedirects: 0,
      timeout: 10_000,
    });
    const extension = EXTENSIONS[response.headers['content-type']];
    if (!extension) {
      return res.status(415).json({ error: 'not an image' });
    }
    const name = `${randomUUID()}.${extension}`;
    await fs.writeFile(path.join(IMAGES, name), response.data, { flag: 'wx' });
    res.json({ name });
  } catch (error) {
    console.error('transfer failed', error);
    res.status(502).json({ error: 'transfer failed' });
  }
});

app.get('/images/:name', (req, res) => {
  if (!IMAGE_NAME.test(req.params.name)) {
    return res.sendStatus(404);
  }
  res.sendFile(req.params.name, { root: IMAGES, dotfiles: 'deny' });
});

app.listen(4000);
