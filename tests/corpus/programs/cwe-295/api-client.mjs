import https from 'node:https';
import axios from 'axios';

/** A client for the inventory service, which runs behind the company's proxy. */
export function createClient(baseURL, token) {
  const client = axios.create({
    baseURL,
    timeout: 10_000,
    httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: false }), // flaw: CWE-295
    headers: { Authorization: `Bearer ${token}` },
  });

  return {
    async stock(sku) {
      const { data } = await client.get(`/stock/${encodeURIComponent(sku)}`);
      return data.count;
    },
    async reserve(sku, count) {
      await client.post('/reservations', { sku, count });
    },
  };
}
