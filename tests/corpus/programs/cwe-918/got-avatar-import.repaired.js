import express from 'express';
import got from 'got';
import { requireUser } from './auth.js';
import { resolvePublic } from './public-hosts.js';
import { saveAvatar } from './avatars.js';

const router = express.Router();

router.post('/avatar/import', requireUser, async (req, res) => {
  try {
    const target = await resolvePublic(req.body.imageUrl);
    if (!target) return res.status(400).json({ error: 'address is not allowed' });
    const image = await got(target, { timeout: { request: 5000 }, followRedirect: false }).buffer();
    await saveAvatar(req.user.id, image);
    res.sendStatus(204);
  } catch (error) {
    res.status(502).json({ error: 'could not fetch the image' });
  }
});

export default router;
