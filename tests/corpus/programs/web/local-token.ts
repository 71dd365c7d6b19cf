import { reactive } from 'vue';

interface AuthState {
  user: { id: string; name: string } | null;
}

export const auth = reactive<AuthState>({ user: null });

export async function login(email: string, password: string) {
  const response = await fetch('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error('Login failed');
  const { user, accessToken } = await response.json();
  localStorage.setItem('accessToken', accessToken); // flaw: CWE-922
  auth.user = user;
}
