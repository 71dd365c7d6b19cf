import fs, { existsSync, writeFileSync } from "node:fs";

export function claim(file, owner) {
  if (existsSync(file)) {
    throw new Error("taken");
  }
  // ruleid: js-check-then-create
  writeFileSync(file, owner);
}

app.post("/pages", async (req, res) => {
  const file = place(req.body.name);
  if (fs.existsSync(file)) return res.status(409).end();
  // ruleid: js-check-then-create
  await fs.promises.writeFile(file, req.body.text);
  res.status(201).end();
});

export function configured(file) {
  if (existsSync(file)) return file;
  // ok: js-check-then-create
  writeFileSync(file, "{}");
  return file;
}

export function claimed(file, owner) {
  if (existsSync(file)) throw new Error("taken");
  // ok: js-check-then-create
  writeFileSync(file, owner, { flag: "wx" });
}
