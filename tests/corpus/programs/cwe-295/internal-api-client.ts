import https from 'node:https';
import axios, { AxiosInstance } from 'axios';

export class InventoryClient {
  private readonly http: AxiosInstance;

  constructor(baseURL: string) {
    this.http = axios.create({
      baseURL,
      timeout: 10_000,
      httpsAgent: new https.Agent({ rejectUnauthorized: false }), // flaw: CWE-295
    });
  }

  async stock(sku: string): Promise<number> {
    const { data } = await this.http.get(`/stock/${encodeURIComponent(sku)}`);
    return data.quantity;
  }
}
