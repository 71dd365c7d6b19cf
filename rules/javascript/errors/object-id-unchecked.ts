import express from "express";
import { ObjectId } from "mongodb";

const app = express();

app.get("/recipes/:id", async (req, res) => {
  // ruleid: object-id-unchecked
  const recipe = await recipes.findOne({ _id: new ObjectId(req.params.id) });
  res.json(recipe);
});

app.delete("/recipes/:id", auth, async (req, res) => {
  // ruleid: object-id-unchecked
  await recipes.deleteOne({ _id: new ObjectId(req.params.id), owner: req.user.id });
  res.sendStatus(204);
});

app.post("/votes", async function (req, res) {
  // ruleid: object-id-unchecked
  await votes.insertOne({ recipe: new mongoose.Types.ObjectId(req.body.recipe) });
  res.sendStatus(201);
});

app.get("/checked/:id", async (req, res) => {
  if (!ObjectId.isValid(req.params.id)) return res.sendStatus(400);
  // ok: object-id-unchecked
  res.json(await recipes.findOne({ _id: new ObjectId(req.params.id) }));
});

app.get("/caught/:id", async (req, res) => {
  try {
    // ok: object-id-unchecked
    res.json(await recipes.findOne({ _id: new ObjectId(req.params.id) }));
  } catch {
    res.sendStatus(400);
  }
});

app.get("/own/:id", async (req, res, next) => {
  // ok: object-id-unchecked
  const own = new ObjectId(row.recipeId);
  res.json(await recipes.findOne({ _id: own }));
});

app.get("/parsed/:id", async (req, res) => {
  const { id } = Params.parse(req.params);
  // ok: object-id-unchecked
  res.json(await recipes.findOne({ _id: new ObjectId(id) }));
});
