const express = require('express');
const sharp = require('sharp');
const app = express();

app.get('/placeholder/:width/:height', async (req, res) => {
  const width = parseInt(req.params.width, 10);
  const height = parseInt(req.params.height, 10);
  if (!(width > 0 && width <= 2000 && height > 0 && height <= 2000)) {
    return res.status(400).send('Size must be between 1 and 2000');
  }
  const pixels = Buffer.alloc(width * height * 3, 200);
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer();
  res.type('png').send(png);
});

app.listen(3000);
