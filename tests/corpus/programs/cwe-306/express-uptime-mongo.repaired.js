const express = require('express');
const mongoose = require('mongoose');
const { requireApiKey } = require('./keys');

const Target = mongoose.model('Target', new mongoose.Schema({ url: String, everySeconds: Number }));
const app = express();
app.use(express.json({ limit: '10kb' }));
app.use('/targets', requireApiKey);

app.get('/targets', async (req, res) => {
  res.json(await Target.find().limit(100));
});

app.delete('/targets/:id', async (req, res) => {
  if (!mongoose.isValidObjectId(req.params.id)) return res.status(400).json({ error: 'bad id' });
  await Target.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});

mongoose.connect(process.env.MONGO_URL).then(() => app.listen(3000));
