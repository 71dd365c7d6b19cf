import express from 'express';
import got from 'got';
import { requireUser } from './auth.js';
import { saveAvatar } from './avatars.js';

const router = express.Router();

router.post('/avatar/import', requireUser, async (req, res) => {
  try {
    const image = await got(req.body.imageUrl, { timeout: { request: 5000 } }).buffer(); // flaw: CWE-918
    await saveAvatar(req.user.id, image);
    res.sendStatus(204);
  } catch (error) {
    res.status(502).json({ error: 'could not fetch the image' });
  }
});

export default router;
