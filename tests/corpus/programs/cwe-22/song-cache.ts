import express from 'express';
import path from 'node:path';
import fs from 'node:fs';

const app = express();
const MUSIC = path.resolve('music');

/** Where the file of a song is, by album and file name. */
function songPath(album: string, file: string): string {
  return path.join(MUSIC, album, file);
}

app.get('/songs', (req, res) => {
  const album = String(req.query.album ?? '');
  const file = String(req.query.file ?? '');
  if (!file.endsWith('.mp3')) {
    return res.status(400).json({ error: 'mp3 only' });
  }
  let full: string;
  try {
    full = songPath(album, file);
  } catch {
    return res.status(404).json({ error: 'not found' });
  }
  if (!fs.existsSync(full)) {
    return res.status(404).json({ error: 'not found' });
  }
  res.sendFile(full); // flaw: CWE-22
});

app.listen(3000);
