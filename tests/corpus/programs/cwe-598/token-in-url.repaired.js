const BASE = 'https://api.example.org/v1';

export async function fetchProfile(token) {
  const response = await fetch(`${BASE}/me`, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`profile request failed: ${response.status}`);
  return response.json();
}

export async function login(email, password) {
  const response = await fetch(`${BASE}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error('login failed');
  return response.json();
}
