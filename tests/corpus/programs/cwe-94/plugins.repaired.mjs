import express from 'express';
import path from 'node:path';

const app = express();
const FOLDER = path.resolve('./plugins');
const PLUGINS = { echo: () => import('./plugins/echo.mjs'), clock: () => import('./plugins/clock.mjs') };

app.get('/plugins/:name/run', async (req, res, next) => {
  try {
    if (!Object.hasOwn(PLUGINS, req.params.name)) return res.sendStatus(404);
    const plugin = await PLUGINS[req.params.name]();
    res.json(await plugin.run(req.query));
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
