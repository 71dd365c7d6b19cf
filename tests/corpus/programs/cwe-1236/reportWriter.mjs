// Writes the answers of a form to a CSV file.
import { createWriteStream } from 'node:fs';
import { stringify } from 'csv-stringify';
import express from 'express';

const app = express();
app.use(express.urlencoded({ extended: false, limit: '20kb' }));

const file = createWriteStream('answers.csv', { flags: 'a' });
const rows = stringify({ columns: ['date', 'name', 'comment'] });
rows.pipe(file);

app.get('/', (_req, res) => {
  res.sendFile('form.html', { root: 'public' });
});

app.post('/answers', (req, res) => {
  const name = String(req.body.name ?? '').slice(0, 80);
  const comment = String(req.body.comment ?? '').slice(0, 1000);
  rows.write({ date: new Date().toISOString(), name, comment }); // flaw: CWE-1236
  res.redirect(303, '/thanks.html');
});

app.listen(3000, '127.0.0.1');
