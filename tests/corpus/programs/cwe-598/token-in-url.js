const BASE = 'https://api.example.org/v1';

export async function fetchProfile(token) {
  const response = await fetch(`${BASE}/me?access_token=${token}`); // flaw: CWE-598
  if (!response.ok) throw new Error(`profile request failed: ${response.status}`);
  return response.json();
}

export async function login(email, password) {
  const response = await fetch(`${BASE}/login?email=${encodeURIComponent(email)}&password=${encodeURIComponent(password)}`); // flaw: CWE-598
  if (!response.ok) throw new Error('login failed');
  return response.json();
}
