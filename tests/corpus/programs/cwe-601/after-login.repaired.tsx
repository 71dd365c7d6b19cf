import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router-dom';
import { signIn } from '../api/session';

export function LoginPage() {
  const [params] = useSearchParams();
  const [error, setError] = useState('');

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await signIn(String(form.get('email')), String(form.get('password')));
      const target = new URL(params.get('returnTo') || '/', window.location.origin);
      window.location.href = target.origin === window.location.origin ? target.href : '/';
    } catch {
      setError('Wrong email or password');
    }
  }

  return (
    <form onSubmit={onSubmit}>
      {error && <p role="alert">{error}</p>}
      <input name="email" type="email" required />
      <input name="password" type="password" required />
      <button>Sign in</button>
    </form>
  );
}
