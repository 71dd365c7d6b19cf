const _ = require("lodash");
const merge = require("lodash/merge");
const FIELDS = ["theme", "language"];

app.post("/preferences", (req, res) => {
  // ruleid: prototype-pollution
  _.merge(user.preferences, req.body);
  // ruleid: prototype-pollution
  merge({}, defaults, req.body.options);
  const { path, value, section } = req.body;
  // ruleid: prototype-pollution
  _.set(config, path, value);
  // ruleid: prototype-pollution
  config[section][path] = value;
  // ruleid: prototype-pollution
  const all = deepMerge(defaults, JSON.parse(req.body.json));
  res.json(all);
});

function keyOf(body) {
  return body.section;
}

function sets(key, value) {
  // todoruleid: prototype-pollution
  config[key].value = value;
}

app.post("/helper", (req, res) => {
  // ruleid: prototype-pollution
  config[keyOf(req.body)]["value"] = req.body.value;
  sets(req.body.key, req.body.value);
});

app.post("/safe", (req, res) => {
  const { theme, section, value } = req.body;
  // ok: prototype-pollution
  Object.assign(options, { theme });
  // ok: prototype-pollution
  _.merge(user.preferences, Preferences.parse(req.body));
  // ok: prototype-pollution
  _.set(config, "theme", theme);
  // ok: prototype-pollution
  config[section] = value;
  // ok: prototype-pollution
  cache.set(req.body.key, value);
  if (section === "__proto__" || section === "constructor") return res.sendStatus(400);
  // ok: prototype-pollution
  config[section][theme] = value;
  if (!FIELDS.includes(req.body.field)) return res.sendStatus(400);
  // ok: prototype-pollution
  config[req.body.field]["value"] = value;
  // ok: prototype-pollution
  const text = [].concat(merge(defaults, fixed), req.body.text);
});

function mergeChecked(target, source) {
  for (const key in source) {
    if (FORBIDDEN.has(key)) continue;
    target[key] = source[key];
  }
}

app.post("/checked", (req, res) => {
  // ok: prototype-pollution
  mergeChecked(config, req.body);
});

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

function setPath(target, path, value) {
  for (const key of path.split(".")) {
    if (FORBIDDEN.has(key)) throw new TypeError("bad key");
  }
  return write(target, path, value);
}

app.put("/settings", (req, res) => {
  // ok: prototype-pollution
  setPath(settings, req.body.path, req.body.value);
  res.json(settings);
});
