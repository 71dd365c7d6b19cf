const express = require('express');
const JSZip = require('jszip');
const app = express();
app.use(express.json({ limit: '1mb' }));

app.post('/zip', async (req, res) => {
  const { files, copies } = req.body;
  if (!Array.isArray(files) || files.length > 100) return res.status(400).json({ error: 'files are required' });
  const zip = new JSZip();
  for (let i = 0; i < copies; i++) { // flaw: CWE-400
    for (const file of files) zip.file(`${i}/${String(file.name).replace(/[^\w.-]/g, '_')}`, String(file.content));
  }
  res.type('zip').send(await zip.generateAsync({ type: 'nodebuffer' }));
});

app.listen(3000);
