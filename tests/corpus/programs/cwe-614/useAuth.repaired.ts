import { useCallback, useState } from 'react';

export interface LoginForm {
  email: string;
  password: string;
}

interface LoginAnswer {
  user: { id: string; name: string };
}

export function useAuth() {
  const [user, setUser] = useState<LoginAnswer['user'] | null>(null);

  const login = useCallback(async (form: LoginForm) => {
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(form),
    });
    if (!response.ok) {
      throw new Error('Login failed');
    }
    const answer: LoginAnswer = await response.json();
    // the session stands in an HttpOnly cookie
    setUser(answer.user);
  }, []);

  const logout = useCallback(async () => {
    await fetch('/api/logout', { method: 'POST', credentials: 'same-origin' });
    setUser(null);
  }, []);

  return { user, login, logout };
}
