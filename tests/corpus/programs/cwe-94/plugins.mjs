import express from 'express';
import path from 'node:path';

const app = express();
const FOLDER = path.resolve('./plugins');

app.get('/plugins/:name/run', async (req, res, next) => {
  try {
    const plugin = await import(path.join(FOLDER, req.params.name + '.mjs')); // flaw: CWE-94
    res.json(await plugin.run(req.query));
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
