import express from "express";
import yaml from "js-yaml";

const app = express();
app.use(express.text({ type: "*/*", limit: "200kb" }));

app.post("/pipelines", (req, res) => {
  let definition: { steps: unknown[] };
  try {
    definition = yaml.load(req.body, { schema: yaml.JSON_SCHEMA }) as { steps: unknown[] };
  } catch {
    return res.status(400).json({ error: "invalid YAML" });
  }
  res.status(201).json({ steps: definition.steps.length });
});

app.post("/hooks", (req, res) => {
  const hook = JSON.parse(req.body);
  res.json({ name: String(hook.name) });
});

app.listen(3000);
