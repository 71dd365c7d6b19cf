const express = require('express');
const { PrismaClient } = require('@prisma/client');
const { requireLogin } = require('./auth');

const prisma = new PrismaClient();
const router = express.Router();
router.use(requireLogin);

router.get('/notes', async (req, res) => {
  res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } }));
});

router.post('/notes', async (req, res) => {
  const { title, text } = req.body;
  const note = await prisma.note.create({ data: { title, text, ownerId: req.user.id } });
  res.status(201).json(note);
});

router.get('/notes/:id', async (req, res) => {
  const note = await prisma.note.findUnique({ where: { id: Number(req.params.id) } }); // flaw: CWE-639
  if (!note) return res.status(404).json({ error: 'not found' });
  res.json(note);
});

router.delete('/notes/:id', async (req, res) => {
  await prisma.note.delete({ where: { id: Number(req.params.id) } }); // flaw: CWE-639
  res.status(204).end();
});

module.exports = router;
