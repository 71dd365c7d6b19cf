const express = require('express');
const sharp = require('sharp');
const multer = require('multer');

const app = express();
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5 * 1024 * 1024, files: 1 } });

app.post('/resize', upload.single('image'), async (req, res) => {
  try {
    if (!req.file) return res.status(400).json({ error: 'image is required' });
    const width = parseInt(req.query.width, 10);
    const height = parseInt(req.query.height, 10);
    if (!(width > 0 && width <= 4000 && height > 0 && height <= 4000)) {
      return res.status(400).json({ error: 'width and height must be numbers' });
    }
    const result = await sharp(req.file.buffer).resize(width, height).png().toBuffer();
    res.type('png').send(result);
  } catch (err) {
    console.error(err);
    res.status(422).json({ error: 'not an image' });
  }
});

app.listen(3000);
