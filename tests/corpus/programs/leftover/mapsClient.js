const API_KEY = 'YOUR_API_KEY'; // flaw: CWE-798
const BASE_URL = 'https://maps.route-service.io/v1';

class RouteError extends Error {
  constructor(status) {
    super(`the route service answered ${status}`);
    this.status = status;
  }
}

async function request(path, params) {
  const query = new URLSearchParams({ ...params, key: API_KEY });
  const response = await fetch(`${BASE_URL}${path}?${query}`, { signal: AbortSignal.timeout(8000) });
  if (!response.ok) {
    throw new RouteError(response.status);
  }
  return response.json();
}

async function distance(from, to) {
  const { routes } = await request('/routes', { from, to });
  if (routes.length === 0) return null;
  return Math.min(...routes.map((route) => route.meters));
}

module.exports = { distance, RouteError };
