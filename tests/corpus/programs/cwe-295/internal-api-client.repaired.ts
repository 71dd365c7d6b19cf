import https from 'node:https';
import fs from 'node:fs';
import axios, { AxiosInstance } from 'axios';

export class InventoryClient {
  private readonly http: AxiosInstance;

  constructor(baseURL: string) {
    this.http = axios.create({
      baseURL,
      timeout: 10_000,
      httpsAgent: new https.Agent({ ca: fs.readFileSync('/etc/ssl/internal-ca.pem') }),
    });
  }

  async stock(sku: string): Promise<number> {
    const { data } = await this.http.get(`/stock/${encodeURIComponent(sku)}`);
    return data.quantity;
  }
}
