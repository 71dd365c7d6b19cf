const express = require('express');
const { exec } = require('child_process');
const { promisify } = require('util');
const path = require('path');
const { randomUUID } = require('crypto');

const run = promisify(exec);
const app = express();
app.use(express.json());

const VIDEOS = path.join(__dirname, 'videos');

async function grabFrame(video, seconds) {
  const out = path.join(__dirname, 'thumbs', `${randomUUID()}.jpg`);
  await run(`ffmpeg -ss ${seconds} -i "${path.join(VIDEOS, video)}" -frames:v 1 "${out}"`); // flaw: CWE-78
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
