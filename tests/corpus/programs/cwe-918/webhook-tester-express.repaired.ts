import express, { Request, Response } from "express";
import axios from "axios";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

const app = express();
app.use(express.json());

function isPrivate(address: string): boolean {
  return (
    /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.)/.test(address) ||
    address === "::1" ||
    /^(fc|fd|fe80)/i.test(address)
  );
}

async function validateTarget(raw: string): Promise<string> {
  const url = new URL(raw);
  if (url.protocol !== "https:") throw new Error("https only");
  const address = isIP(url.hostname) ? url.hostname : (await lookup(url.hostname)).address;
  if (isPrivate(address)) throw new Error("private address");
  return url.toString();
}

app.post("/webhooks/test", async (req: Request, res: Response) => {
  const { url, payload } = req.body as { url: string; payload: unknown };
  try {
    const target = await validateTarget(url);
    const response = await axios.post(target, payload, { timeout: 5000, maxRedirects: 0 });
    res.json({ status: response.status });
  } catch (err) {
    res.status(502).json({ error: "Delivery failed" });
  }
});

app.listen(3000);
