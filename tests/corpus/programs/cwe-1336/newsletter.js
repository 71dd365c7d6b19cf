const express = require('express');
const Handlebars = require('handlebars');
const { requireAuth } = require('./auth');
const { subscribers } = require('./store');
const { sendMail } = require('./mail');

const router = express.Router();
router.use(express.json({ limit: '200kb' }));

router.post('/newsletters', requireAuth, async (req, res, next) => {
  try {
    const { subject, template } = req.body;
    const render = Handlebars.compile(template); // flaw: CWE-1336
    const list = await subscribers(req.user.id);
    for (const person of list) {
      await sendMail(person.email, subject, render({ name: person.name }));
    }
    res.json({ sent: list.length });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
