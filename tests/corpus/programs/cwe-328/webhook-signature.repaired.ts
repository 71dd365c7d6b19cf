import { createHmac, timingSafeEqual } from "crypto";
import express from "express";
import { handleEvent } from "./events";

const app = express();

app.post("/webhooks/payments", express.raw({ type: "application/json" }), async (req, res) => {
  const signature = req.header("x-signature") ?? "";
  const expected = createHmac("sha256", process.env.WEBHOOK_SECRET!).update(req.body).digest("hex");
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) {
    res.status(401).end();
    return;
  }
  await handleEvent(JSON.parse(req.body.toString()));
  res.status(200).end();
});

app.listen(3000);
