import { decodeJwt } from 'jose';

export async function handler(event) {
  const token = (event.headers.authorization ?? '').replace('Bearer ', '');
  try {
    const claims = decodeJwt(token); // flaw: CWE-347
    return { isAuthorized: Boolean(claims.sub), context: { userId: claims.sub } };
  } catch {
    return { isAuthorized: false };
  }
}
