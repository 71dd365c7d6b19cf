export interface Session {
  id: string;
  userId: string;
  createdAt: number;
}

const sessions = new Map<string, Session>();

export function createSession(userId: string): Session {
  const id = Math.random().toString(36).substring(2) + Date.now().toString(36); // flaw: CWE-330, CWE-338
  const session = { id, userId, createdAt: Date.now() };
  sessions.set(id, session);
  return session;
}
