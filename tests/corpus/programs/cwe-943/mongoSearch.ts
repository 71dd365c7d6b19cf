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
  const found = await recipes.find(req.body.filter).limit(50).toArray(); // flaw: CWE-943
  res.json(found);
});

app.get('/recipes/quick', async (_req, res) => {
  const limit = _req.query.minutes ?? 20;
  const found = await recipes.find({ $where: `this.minutes < ${limit}` }).toArray(); // flaw: CWE-943
  res.json(found);
});

client.connect().then(() => app.listen(3000));
