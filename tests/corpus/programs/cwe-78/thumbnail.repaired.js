const express = require('express');
const { execFile } = require('child_process');
const { promisify } = require('util');
const path = require('path');
const { randomUUID } = require('crypto');

const run = promisify(execFile);
const app = express();
app.use(express.json());

const VIDEOS = path.join(__dirname, 'videos');

async function grabFrame(video, seconds) {
  const out = path.join(__dirname, 'thumbs', `${randomUUID()}.jpg`);
  await run('ffmpeg', ['-ss', String(Number(seconds)), '-i', path.join(VIDEOS, path.basename(video)), '-frames:v', '1', out]);
  return out;
}

app.post('/thumbnails', async (req, res, next) => {
  const { video, at } = req.body;
  try {
    const file = await grabFrame(String(video), at || 1);
    res.json({ url: `/thumbs/${path.basename(file)}` });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
