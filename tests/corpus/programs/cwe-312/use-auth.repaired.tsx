import { createContext, useContext, useState, type ReactNode } from 'react';
import { api } from '../api';

interface AuthState {
  email: string | null;
  login: (email: string, password: string, remember: boolean) => Promise<void>;
  logout: () => Promise<void>;
}

const AuthContext = createContext<AuthState | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [email, setEmail] = useState<string | null>(localStorage.getItem('email'));

  const login = async (email: string, password: string, remember: boolean) => {
    await api.post('/session', { email, password, remember });
    if (remember) {
      localStorage.setItem('email', email);
    }
    setEmail(email);
  };

  const logout = async () => {
    await api.delete('/session');
    localStorage.removeItem('email');
    setEmail(null);
  };

  return <AuthContext.Provider value={{ email, login, logout }}>{children}</AuthContext.Provider>;
}

export const useAuth = () => useContext(AuthContext)!;
