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
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error('Login failed');
  const { user } = await response.json();
  auth.user = user;
}
