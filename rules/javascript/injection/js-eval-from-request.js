const vm = require("vm");
const { NodeVM } = require("vm2");

const ACTIONS = { double: (x) => x * 2 };
const LOCALES = ["en", "de"];

app.get("/calc", (req, res) => {
  // ruleid: js-eval-from-request
  res.json(eval(req.query.expression));
});

app.post("/formula", (req, res) => {
  const { formula, x = 1 } = req.body;
  // ruleid: js-eval-from-request
  const compute = new Function("x", "return " + formula);
  // ruleid: js-eval-from-request
  const result = vm.runInNewContext(formula, { x });
  // ruleid: js-eval-from-request
  new vm.Script(`result = ${formula}`).runInThisContext();
  // ruleid: js-eval-from-request
  new NodeVM({}).run(formula);
  res.json({ result, computed: compute(x) });
});

function wrapped(code) {
  return `(${code})`;
}

function runs(code) {
  // todoruleid: js-eval-from-request
  return eval(code);
}

app.get("/helper", (req, res) => {
  // ruleid: js-eval-from-request
  eval(wrapped(req.query.code));
  runs(req.query.code);
});

app.get("/plugin/:name", async (req, res) => {
  // ruleid: js-eval-from-request
  const plugin = require(`./plugins/${req.params.name}`);
  // ruleid: js-eval-from-request
  const other = await import(req.query.module);
  res.json([plugin, other]);
});

app.get("/where", async (req, res) => {
  // ruleid: js-eval-from-request
  res.json(await User.find({ $where: `this.name === '${req.query.name}'` }));
});

app.get("/table", (req, res) => {
  const action = ACTIONS[req.query.action];
  // ok: js-eval-from-request
  res.json(action(Number(req.query.x)));
  // ok: js-eval-from-request
  const data = JSON.parse(req.body.data);
  // ok: js-eval-from-request
  const value = eval(`(${Number(req.query.x)}) * 2`);
});

app.get("/locale/:name", (req, res) => {
  if (!LOCALES.includes(req.params.name)) return res.sendStatus(404);
  // ok: js-eval-from-request
  const texts = require(`./locales/${req.params.name}.json`);
  // ok: js-eval-from-request
  setTimeout(() => console.log(req.query.x), 10);
});

app.get("/themes/:theme", (req, res) => {
  const folder = path.join(THEMES, req.params.theme);
  // ok: js-eval-from-request
  res.json(require(path.join(folder, "theme.json")));
  // ruleid: js-eval-from-request
  res.json(require(path.join(folder, "theme")));
});

app.get("/translations/:type", (req, res) => {
  const file = safeJoinPath(TRANSLATIONS, `${req.params.type}.json`);
  // ok: js-eval-from-request
  res.json(require(file));
  // ruleid: js-eval-from-request
  res.json(require(path.join(TRANSLATIONS, req.params.type)));
});
