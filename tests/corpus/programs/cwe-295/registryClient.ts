import https from 'node:https';
import axios, { AxiosInstance } from 'axios';

export interface Device {
  id: string;
  firmware: string;
}

/** Talks to the device registry in our own network. */
export class RegistryClient {
  private readonly http: AxiosInstance;

  constructor(baseURL: string, token: string) {
    this.http = axios.create({
      baseURL,
      timeout: 10_000,
      headers: { Authorization: `Bearer ${token}` },
      // the registry has a self-signed certificate
      httpsAgent: new https.Agent({ rejectUnauthorized: false }), // flaw: CWE-295
    });
  }

  async devices(): Promise<Device[]> {
    const { data } = await this.http.get<Device[]>('/devices');
    return data;
  }

  async update(id: string, firmware: string): Promise<void> {
    await this.http.put(`/devices/${encodeURIComponent(id)}`, { firmware });
  }
}
