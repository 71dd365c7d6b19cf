const express = require('express');
const path = require('path');
const { findAttachment } = require('./attachments');
const requireUser = require('./require-user');

const router = express.Router();

router.get('/attachments/:id', requireUser, async (req, res, next) => {
  try {
    const attachment = await findAttachment(req.params.id, req.user.id);
    if (!attachment) return res.sendStatus(404);
    res.setHeader('Content-Type', 'application/octet-stream');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Content-Disposition', 'attachment');
    res.sendFile(path.join(__dirname, 'data', path.basename(attachment.file)));
  } catch (err) {
    next(err);
  }
});

module.exports = router;
