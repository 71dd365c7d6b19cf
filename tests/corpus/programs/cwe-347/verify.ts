import { createRemoteJWKSet, jwtVerify, decodeJwt } from 'jose';

const ISSUER = 'https://login.acme.io/';
const AUDIENCE = 'acme-api';
const keys = createRemoteJWKSet(new URL(`${ISSUER}.well-known/jwks.json`));

export interface Identity {
  subject: string;
  roles: string[];
}

export async function identify(authorization: string | undefined): Promise<Identity> {
  if (!authorization?.startsWith('Bearer ')) {
    throw new Error('missing token');
  }
  const token = authorization.slice('Bearer '.length);
  const payload = decodeJwt(token); // flaw: CWE-347
  if (payload.iss !== ISSUER || payload.aud !== AUDIENCE) {
    throw new Error('wrong issuer or audience');
  }
  return { subject: String(payload.sub), roles: (payload.roles as string[]) ?? [] };
}
