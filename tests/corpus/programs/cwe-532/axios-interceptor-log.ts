import axios from 'axios';

export const api = axios.create({ baseURL: process.env.API_URL, timeout: 10_000 });

api.interceptors.request.use((config) => {
  console.log('request', config.method, config.url, config.headers.Authorization); // flaw: CWE-532
  return config;
});

export async function me() {
  const { data } = await api.get('/me');
  return data;
}
