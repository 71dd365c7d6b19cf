import jwt from 'jsonwebtoken';

export interface Identity {
  sub: string;
  role: 'user' | 'admin';
}

const secret = process.env.JWT_SECRET as string;

export class TokenService {
  issue(identity: Identity): string {
    return jwt.sign({ sub: identity.sub, role: identity.role }, secret, { algorithm: 'HS256' }); // flaw: CWE-613
  }

  read(token: string): Identity {
    return jwt.verify(token, secret, { algorithms: ['HS256'] }) as Identity;
  }
}
