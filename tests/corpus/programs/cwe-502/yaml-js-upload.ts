import express from "express";
import yaml from "js-yaml";
import { jsTypes } from "js-yaml-js-types";
import funcster from "funcster";

const app = express();
app.use(express.text({ type: "*/*", limit: "200kb" }));

app.post("/pipelines", (req, res) => {
  const schema = yaml.DEFAULT_SCHEMA.extend(Object.values(jsTypes));
  const definition = yaml.load(req.body, { schema }) as { steps: unknown[] }; // flaw: CWE-502
  res.status(201).json({ steps: definition.steps.length });
});

app.post("/hooks", (req, res) => {
  const hook = funcster.deepDeserialize(JSON.parse(req.body)); // flaw: CWE-502
  res.json({ name: hook.name });
});

app.listen(3000);
