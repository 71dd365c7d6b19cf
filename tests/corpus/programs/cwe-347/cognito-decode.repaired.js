import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL(`${process.env.ISSUER}/.well-known/jwks.json`));

export async function handler(event) {
  const token = (event.headers.authorization ?? '').replace('Bearer ', '');
  try {
    const { payload: claims } = await jwtVerify(token, keys, { issuer: process.env.ISSUER, audience: process.env.AUDIENCE });
    return { isAuthorized: Boolean(claims.sub), context: { userId: claims.sub } };
  } catch {
    return { isAuthorized: false };
  }
}
