import { readFileSync } from 'node:fs';
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
      // the registry has a certificate of our own authority
      httpsAgent: new https.Agent({ ca: readFileSync('/etc/ssl/registry-ca.pem') }),
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
