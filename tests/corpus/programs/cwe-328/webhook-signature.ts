import { createHash } from "crypto";
import express from "express";
import { handleEvent } from "./events";

const app = express();

app.post("/webhooks/payments", express.raw({ type: "application/json" }), async (req, res) => {
  const signature = req.header("x-signature") ?? "";
  const expected = createHash("md5").update(process.env.WEBHOOK_SECRET + req.body.toString()).digest("hex"); // flaw: CWE-328, CWE-327
  if (signature !== expected) { // flaw: CWE-208
    res.status(401).end();
    return;
  }
  await handleEvent(JSON.parse(req.body.toString()));
  res.status(200).end();
});

app.listen(3000);
