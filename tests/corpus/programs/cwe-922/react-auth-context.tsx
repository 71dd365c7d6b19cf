import { createContext, useContext, useState, type ReactNode } from 'react';

const AuthContext = createContext<{ login: (email: string, password: string) => Promise<void> } | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [, setUser] = useState<{ name: string } | null>(null);

  async function login(email: string, password: string) {
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error('login failed');
    const data = await response.json();
    window.localStorage.setItem('token', data.token); // flaw: CWE-922
    setUser(data.user);
  }

  return <AuthContext.Provider value={{ login }}>{children}</AuthContext.Provider>;
}

export const useAuth = () => useContext(AuthContext);
