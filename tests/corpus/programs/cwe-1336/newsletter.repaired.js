const express = require('express');
const Handlebars = require('handlebars');
const Mustache = require('mustache');
const { requireAuth } = require('./auth');
const { subscribers } = require('./store');
const { sendMail } = require('./mail');

const router = express.Router();
router.use(express.json({ limit: '200kb' }));

router.post('/newsletters', requireAuth, async (req, res, next) => {
  try {
    const { subject, template } = req.body;
    const list = await subscribers(req.user.id);
    for (const person of list) {
      await sendMail(person.email, subject, Mustache.render(template, { name: person.name }));
    }
    res.json({ sent: list.length });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
