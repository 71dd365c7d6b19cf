import axios, { type AxiosInstance } from 'axios';
import pino from 'pino';

const logger = pino({ name: 'billing-client' });

export function createClient(baseURL: string, token: string): AxiosInstance {
  const client = axios.create({ baseURL, timeout: 10_000 });

  client.interceptors.request.use((config) => {
    config.headers.set('Authorization', `Bearer ${token}`);
    logger.info({ url: config.url, method: config.method, token }, 'request'); // flaw: CWE-532
    return config;
  });

  client.interceptors.response.use(
    (response) => response,
    (error) => {
      logger.warn({ url: error.config?.url, status: error.response?.status }, 'request failed');
      return Promise.reject(error);
    },
  );

  return client;
}
