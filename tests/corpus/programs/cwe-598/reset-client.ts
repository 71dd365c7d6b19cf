export class ApiError extends Error {
  constructor(readonly status: number) {
    super(`request failed with ${status}`);
  }
}

const BASE = 'https://api.example.com/v1';

export async function signIn(email: string, password: string): Promise<{ id: string }> {
  const query = new URLSearchParams({ email, password });
  const response = await fetch(`${BASE}/session?${query}`, { credentials: 'include' }); // flaw: CWE-598
  if (!response.ok) throw new ApiError(response.status);
  return response.json();
}

export async function signOut(): Promise<void> {
  const response = await fetch(`${BASE}/session`, { method: 'DELETE', credentials: 'include' });
  if (!response.ok) throw new ApiError(response.status);
}
