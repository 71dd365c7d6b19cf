import jwt from "jsonwebtoken";
import { PassportStrategy } from "@nestjs/passport";

export function authenticate(token: string) {
  // ruleid: jwt-ignore-expiration
  return jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: true });
}

class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // ruleid: jwt-ignore-expiration
      ignoreExpiration: true,
      secretOrKey: process.env.JWT_SECRET,
    });
  }
}

export async function refreshToken(token: string) {
  // ok: jwt-ignore-expiration
  const claims = jwt.verify(token, key, { ignoreExpiration: true });
  return issue(claims);
}

// ok: jwt-ignore-expiration
const strict = { ignoreExpiration: false, secretOrKey };
// ok: jwt-ignore-expiration
const plain = jwt.verify(token, key);
// ok: jwt-ignore-expiration
const chosen = jwt.verify(token, key, { ignoreExpiration: options.lenient });
