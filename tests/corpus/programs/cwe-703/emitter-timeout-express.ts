import express from "express";
import { MongoClient, ObjectId } from "mongodb";

const app = express();
const client = new MongoClient(process.env.MONGO_URL!);
const recipes = client.db("cook").collection("recipes");

app.get("/recipes/:id", async (req, res) => {
  const recipe = await recipes.findOne({ _id: new ObjectId(req.params.id) }); // flaw: CWE-703, CWE-248, CWE-755
  if (!recipe) {
    res.status(404).json({ error: "not found" });
    return;
  }
  res.json({ id: recipe._id, title: recipe.title, steps: recipe.steps });
});

client.connect().then(() => app.listen(3000));
