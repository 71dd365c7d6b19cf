import { MongoClient, Filter } from 'mongodb';
import express from 'express';

interface Recipe {
  title: string;
  tags: string[];
  minutes: number;
}

const client = new MongoClient(process.env.MONGO_URL!);
const recipes = client.db('kitchen').collection<Recipe>('recipes');

const app = express();
app.use(express.json({ limit: '20kb' }));

app.post('/recipes/search', async (req, res) => {
  const filter: Filter<Recipe> = {};
  if (req.body.tag) filter.tags = { $eq: String(req.body.tag) };
  if (req.body.maxMinutes) filter.minutes = { $lte: Number(req.body.maxMinutes) };
  const found = await recipes.find(filter).limit(50).toArray();
  res.json(found);
});

app.get('/recipes/quick', async (_req, res) => {
  const limit = Number(_req.query.minutes ?? 20);
  const found = await recipes.find({ minutes: { $lt: limit } }).toArray();
  res.json(found);
});

client.connect().then(() => app.listen(3000));
