const express = require('express');
const sharp = require('sharp');
const app = express();

app.get('/placeholder/:width/:height', async (req, res) => {
  const width = parseInt(req.params.width, 10);
  const height = parseInt(req.params.height, 10);
  const pixels = Buffer.alloc(width * height * 3, 200); // flaw: CWE-789, CWE-400
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer();
  res.type('png').send(png);
});

app.listen(3000);
