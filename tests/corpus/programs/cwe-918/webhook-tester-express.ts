import express, { Request, Response } from "express";
import axios from "axios";

const app = express();
app.use(express.json());

app.post("/webhooks/test", async (req: Request, res: Response) => {
  const { url, payload } = req.body as { url: string; payload: unknown };
  try {
    const response = await axios.post(url, payload, { timeout: 5000 }); // flaw: CWE-918
    res.json({ status: response.status });
  } catch (err) {
    res.status(502).json({ error: "Delivery failed" });
  }
});

app.listen(3000);
