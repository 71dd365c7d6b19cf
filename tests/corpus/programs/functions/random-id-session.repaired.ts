import { randomUUID } from 'node:crypto';

export interface Session {
  id: string;
  userId: string;
  createdAt: number;
}

const sessions = new Map<string, Session>();

export function createSession(userId: string): Session {
  const id = randomUUID();
  const session = { id, userId, createdAt: Date.now() };
  sessions.set(id, session);
  return session;
}
