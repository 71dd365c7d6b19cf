import axios from "axios";
import https from "node:https";

const client = axios.create({
  baseURL: "https://erp.internal.example.com",
  timeout: 10_000,
  httpsAgent: new https.Agent({ rejectUnauthorized: false }), // flaw: CWE-295
});

export async function stock(sku: string): Promise<number> {
  const { data } = await client.get(`/stock/${encodeURIComponent(sku)}`);
  return Number(data.quantity);
}
