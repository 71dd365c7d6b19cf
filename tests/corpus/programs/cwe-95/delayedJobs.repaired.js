// A little scheduler for reminders.
const express = require('express');
const app = express();
app.use(express.json({ limit: '10kb' }));

const MAX_DELAY = 24 * 60 * 60 * 1000;
const timers = new Map();
let nextId = 1;

function notify(user, text) {
  console.log('reminder %d characters long', text.length);
  return fetch(process.env.NOTIFY_URL, { method: 'POST', body: JSON.stringify({ user, text }) });
}

app.post('/reminders', (req, res) => {
  const { user, text, delay } = req.body;
  const wait = Math.min(Number(delay) || 0, MAX_DELAY);
  const id = nextId++;
  const timer = setTimeout(() => notify(Number(user), String(text)), wait);
  timers.set(id, timer);
  res.status(201).json({ id });
});

app.delete('/reminders/:id', (req, res) => {
  clearTimeout(timers.get(Number(req.params.id)));
  timers.delete(Number(req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
