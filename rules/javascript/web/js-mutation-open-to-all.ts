import express from "express";
import { db } from "./db";

const app = express();

// ok: js-mutation-open-to-all
app.get("/monitors", async (req, res) => res.json(await db.monitor.findMany()));

// ruleid: js-mutation-open-to-all
app.delete("/monitors/:id", async (req, res) => {
  await db.monitor.delete({ where: { id: Number(req.params.id) } });
  res.sendStatus(204);
});

// ruleid: js-mutation-open-to-all
app.put("/monitors/:id", checkBody, async (req, res) => {
  await db.query("UPDATE monitors SET host = $1 WHERE id = $2", [req.body.host, req.params.id]);
  res.sendStatus(204);
});

// ok: js-mutation-open-to-all
app.post("/clicks", async (req, res) => {
  await db.click.create({ data: { at: new Date() } });
  res.sendStatus(204);
});

// ok: js-mutation-open-to-all
app.post("/monitors/preview", (req, res) => res.json({ host: req.body.host }));

app.listen(3000);
