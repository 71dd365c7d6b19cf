import jwt from "jsonwebtoken";
import { jwtDecode } from "jwt-decode";

export function authMiddleware(req, res, next) {
  const token = req.headers.authorization?.split(" ")[1];
  // ruleid: jwt-decode-as-verify
  const claims = jwt.decode(token);
  if (!claims) return res.status(401).end();
  req.user = claims;
  next();
}

app.use(async (ctx, next) => {
  // ruleid: jwt-decode-as-verify
  ctx.state.user = jwt.decode(ctx.cookies.get("token"));
  await next();
});

app.get("/me", (req, res) => {
  // ruleid: jwt-decode-as-verify
  req.userId = jwt.decode(req.cookies.token).sub;
  res.json(load(req.userId));
});

const isAdmin = (token: string): boolean => {
  // ruleid: jwt-decode-as-verify
  const claims = jwtDecode(token) as { role: string };
  return claims.role === "admin";
};

const isOwner = (token: string): boolean => {
  // todoruleid: jwt-decode-as-verify
  const claims = jwtDecode<{ role: string }>(token);
  return claims.role === "owner";
};

class Guard {
  async canActivate(context) {
    const request = context.switchToHttp().getRequest();
    // ruleid: jwt-decode-as-verify
    const claims = this.jwtService.decode(request.headers.token);
    return Boolean(claims);
  }
}

function Profile({ token }) {
  // ok: jwt-decode-as-verify
  const { name } = jwtDecode(token);
  return name;
}

function verifyWithKey(token) {
  // ok: jwt-decode-as-verify
  const header = jwt.decode(token, { complete: true });
  return jwt.verify(token, keys[header.header.kid]);
}

export async function verifyTenant(token) {
  // ok: jwt-decode-as-verify
  const unverified = jwt.decode(token);
  const key = await keyOf(unverified.iss);
  return jwt.verify(token, key, { algorithms: ["RS256"] });
}

// ok: jwt-decode-as-verify
const expires = jwt.decode(token).exp;

export async function getSession() {
  const token = (await cookies()).get("token")?.value;
  if (!token) return null;
  // ruleid: jwt-decode-as-verify
  const payload = jwt.decode(token) as Claims | null;
  return payload && { userId: payload.sub, role: payload.role };
}

export function getUser() {
  // ok: jwt-decode-as-verify
  return jwtDecode(localStorage.getItem("session"));
}

app.get("/me", async (req, res) => {
  // ruleid: jwt-decode-as-verify
  const claims = jwt.decode(req.cookies.session) as { id: string };
  res.json(await User.findById(claims.id));
});

app.get("/peek", async (request, reply) => {
  // ok: jwt-decode-as-verify
  const { kid } = jwt.decode(request.headers.token, { complete: true }).header;
  reply.send(kid);
});

export async function identify(authorization: string) {
  // ruleid: jwt-decode-as-verify
  return decodeJwt(authorization.slice(7)).sub;
}

export async function whose(authorization: string) {
  // ruleid: jwt-decode-as-verify
  return decodeJwt(authorization.slice(7)).sub;
}

class SessionGuard {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    // ruleid: jwt-decode-as-verify
    const payload = this.jwt.decode(request.headers.authorization.split(" ")[1]);
    request.user = payload;
    return true;
  }
  peek(token: string) {
    // ok: jwt-decode-as-verify
    return this.jwt.decode(token);
  }
}

class TokenService {
  verify(token: string): Claims | null {
    try {
      // ruleid: jwt-decode-as-verify
      const decoded = jwt.decode(token, { complete: true });
      return decoded ? (decoded.payload as Claims) : null;
    } catch {
      return null;
    }
  }
  async verifyRemote(token: string) {
    // ok: jwt-decode-as-verify
    const decoded = jwt.decode(token, { complete: true });
    const key = await keys.getSigningKey(decoded.header.kid);
    return checkWith(key, token);
  }
}

function parseClaims(headers) {
  const token = (headers.authorization ?? "").replace("Bearer ", "");
  // ruleid: jwt-decode-as-verify
  const claims = jwt.decode(token);
  return claims && claims.exp * 1000 > Date.now() ? claims : null;
}

class AuthContext {
  async session(header: string) {
    // ruleid: jwt-decode-as-verify
    const claims = jwt.decode(this.token(header)) as jwt.JwtPayload | null;
    if (!claims || claims.iss !== this.issuer) throw new Error("invalid");
    if (!claims.exp || claims.exp * 1000 < Date.now()) throw new Error("expired");
    return { userId: String(claims.sub) };
  }

  async shown(token: string) {
    // ok: jwt-decode-as-verify
    const claims = jwt.decode(token) as jwt.JwtPayload | null;
    return claims?.name;
  }
}

export function getExpiresAtForToken(token: string): number | null {
  // ok: jwt-decode-as-verify
  const decoded = jwt.decode(token) as jwt.JwtPayload | null;
  return decoded?.exp ?? null;
}

class AuthService {
  constructor(jwtService) {
    this.jwtService = jwtService;
    this.getApiKeyExpiration = (apiKey) => {
      // ok: jwt-decode-as-verify
      const decoded = this.jwtService.decode(apiKey);
      return decoded?.exp ?? null;
    };
  }
  async forgetUser(req: any, token: string, next: any) {
    // ok: jwt-decode-as-verify
    const { exp } = this.jwtService.decode(token);
    await this.revoked.insert({ token, until: exp });
  }
  async getUserForToken(token) {
    let decoded;
    try {
      // ok: jwt-decode-as-verify
      decoded = this.jwtService.decode(token);
    } catch (error) {
      return null;
    }
    if (decoded?.meta?.isOAuth === true) {
      return await this.oauth.verifyAccessToken(token);
    }
    return await this.keys.verifyApiKey(token);
  }
  middleware() {
    return async (req: any, res: any, next: any) => {
      const result = await this.getUserForToken(req.header("authorization"));
      req.user = result.user;
      next();
    };
  }
}

export async function verifyIdToken(idToken: string, keys: any) {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const { payload } = await jose.jwtVerify(idToken, keys);
      return payload;
    } catch (err) {
      // ok: jwt-decode-as-verify
      const claims = jose.decodeJwt(idToken);
      throw new Error(`wrong issuer: ${claims.iss}`);
    }
  }
}
