import axios from "axios";
import https from "node:https";
import { readFileSync } from "node:fs";

const client = axios.create({
  baseURL: "https://erp.internal.example.com",
  timeout: 10_000,
  httpsAgent: new https.Agent({ ca: readFileSync("/etc/ssl/erp-ca.pem") }),
});

export async function stock(sku: string): Promise<number> {
  const { data } = await client.get(`/stock/${encodeURIComponent(sku)}`);
  return Number(data.quantity);
}
