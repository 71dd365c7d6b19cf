const serialize = require("node-serialize");
const { unserialize } = require("node-serialize");
const cryo = require("cryo");

app.get("/profile", (req, res) => {
  const raw = Buffer.from(req.cookies.profile, "base64").toString();
  // ruleid: node-unserialize
  const profile = serialize.unserialize(raw);
  // ruleid: node-unserialize
  const other = unserialize(raw);
  // ruleid: node-unserialize
  const third = cryo.parse(raw);
  // ok: node-unserialize
  const data = JSON.parse(raw);
  // ok: node-unserialize
  const text = serialize.serialize(profile);
  // ok: node-unserialize
  const fixed = serialize.unserialize('{"a":1}');
  // ok: node-unserialize
  const bson = BSON.deserialize(raw);
  res.json([profile, other, third, data, text, fixed, bson]);
});

import yaml from "js-yaml";
import { jsTypes } from "js-yaml-js-types";

// ruleid: node-unserialize
const pipeline = yaml.load(text, { schema: yaml.DEFAULT_SCHEMA.extend(jsTypes) });
// ruleid: node-unserialize
const old = yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
// ok: node-unserialize
const plain = yaml.load(text);
