import express from 'express';
import axios from 'axios';
import fs from 'fs';
import path from 'path';

const app = express();
app.use(express.json());
const IMAGES = path.join(process.cwd(), 'images');
fs.mkdirSync(IMAGES, { recursive: true });

// Transfers an image from another server to ours
app.post('/transfer', async (req, res) => {
  const { imageUrl, name } = req.body;
  if (!imageUrl) {
    return res.status(400).json({ error: 'imageUrl is required' });
  }
  try {
    const response = await axios.get(imageUrl, { responseType: 'stream' }); // flaw: CWE-918
    const target = path.join(IMAGES, name || path.basename(imageUrl));
    const writer = fs.createWriteStream(target); // flaw: CWE-22
    response.data.pipe(writer);
    writer.on('finish', () => res.json({ saved: target }));
  } catch (error) {
    res.status(500).json({ error: error.message, stack: error.stack }); // flaw: CWE-209
  }
});

app.get('/images/:name', (req, res) => {
  res.sendFile(path.join(IMAGES, req.params.name)); // flaw: CWE-22
});

app.delete('/images', (req, res) => {
  fs.unlinkSync(path.join(IMAGES, req.query.name)); // flaw: CWE-22
  res.sendStatus(204);
});

app.listen(4000);
