import crypto from "node:crypto";
import express from "express";

const app = express();
app.use(express.raw({ type: "*/*" }));

app.post("/payments", (req, res) => {
  // ruleid: js-signature-replayed
  const expected = crypto.createHmac("sha256", KEY).update(req.body).digest();
  const given = Buffer.from(req.get("x-signature") ?? "", "hex");
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(401);
  book(JSON.parse(req.body));
  res.sendStatus(204);
});

// ok: js-signature-replayed
const keyOf = (name: string) => crypto.createHmac("sha256", KEY).update(name).digest("hex");

app.listen(3000);
