import jwt from "jsonwebtoken";
import { sign, verify } from "jsonwebtoken";
import * as jsonwebtoken from "jsonwebtoken";
import { SignJWT, jwtVerify } from "jose";

// ruleid: js-jwt-hardcoded-secret
const JWT_SECRET = "supersecret";
// ruleid: js-jwt-hardcoded-secret
export const config = { port: 3000, jwtSecret: "my-jwt-key" };
const key = process.env.JWT_SECRET!;

// ok: js-jwt-hardcoded-secret
const token = jwt.sign({ id: 1 }, JWT_SECRET);
// ruleid: js-jwt-hardcoded-secret
const inline = jwt.sign({ id: 1 }, "shhhhh", { expiresIn: "1h" });
// ruleid: js-jwt-hardcoded-secret
const claims = verify(token, 'shhhhh');
// ruleid: js-jwt-hardcoded-secret
const other = jsonwebtoken.verify(token, "shhhhh", done);
// ruleid: js-jwt-hardcoded-secret
const nest = this.jwtService.sign(payload, { secret: "topsecret", expiresIn: "1d" });
// ruleid: js-jwt-hardcoded-secret
app.use(expressjwt({ secret: "shhhhh", algorithms: ["HS256"] }));
// ruleid: js-jwt-hardcoded-secret
fastify.register(fastifyJwt, { secret: "supersecret" });
// ruleid: js-jwt-hardcoded-secret
await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode("secret"));
// ruleid: js-jwt-hardcoded-secret
passport.use(new JwtStrategy({ jwtFromRequest, secretOrKey: "secret" }, check));

@Module({
  imports: [
    JwtModule.register({
      // ruleid: js-jwt-hardcoded-secret
      secret: "nest-secret",
      signOptions: { expiresIn: "60s" },
    }),
  ],
})
class AuthModule {
  // ruleid: js-jwt-hardcoded-secret
  private readonly jwtSecret: string = "class-secret";
}

// ok: js-jwt-hardcoded-secret
const good = jwt.sign({ id: 1 }, key, { algorithm: "HS256" });
// ok: js-jwt-hardcoded-secret
const claims2 = jwt.verify(token, process.env.JWT_SECRET!);
// ok: js-jwt-hardcoded-secret
const names = { jwtSecret: "JWT_SECRET" };
// ok: js-jwt-hardcoded-secret
const path = { jwtSecret: "auth.jwt.secret" };
// ok: js-jwt-hardcoded-secret
const publicKey = jwt.verify(token, "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQ", { algorithms: ["ES256"] });
// ok: js-jwt-hardcoded-secret
const empty = { jwtSecret: "" };
// ok: js-jwt-hardcoded-secret
app.register(cookie, { secret: process.env.COOKIE_SECRET });
// ok: js-jwt-hardcoded-secret
const signature = signer.sign("payload", "hex");

const WEAK_DEFAULTS = {
  // ok: js-jwt-hardcoded-secret
  JWT_AUTH_TOKEN_SECRET: "AABBCCDDAABBCCDDAABBCCDDAABBCCDD",
};
