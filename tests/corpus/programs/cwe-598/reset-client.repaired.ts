export class ApiError extends Error {
  constructor(readonly status: number) {
    super(`request failed with ${status}`);
  }
}

const BASE = 'https://api.example.com/v1';

export async function signIn(email: string, password: string): Promise<{ id: string }> {
  const response = await fetch(`${BASE}/session`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new ApiError(response.status);
  return response.json();
}

export async function signOut(): Promise<void> {
  const response = await fetch(`${BASE}/session`, { method: 'DELETE', credentials: 'include' });
  if (!response.ok) throw new ApiError(response.status);
}
