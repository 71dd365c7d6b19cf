import jwt from "jsonwebtoken";

// ruleid: js-fallback-secret
const JWT_SECRET = process.env.JWT_SECRET || "your-secret-key";
// ruleid: js-fallback-secret
export const sessionSecret = process.env["SESSION_SECRET"] ?? 'dev-secret';
// ruleid: js-fallback-secret
const adminKey = process.env.ADMIN_KEY || "reports-2026";
// ruleid: js-fallback-secret
const password = process.env.DB_PASSWORD ? process.env.DB_PASSWORD : "postgres";

export const config = {
  port: Number(process.env.PORT || "3000"),
  // ruleid: js-fallback-secret
  apiKey: process.env.PAYMENTS_API_KEY || `pk-internal-1`,
};

// ruleid: js-fallback-secret
const token = jwt.sign({ id: 1 }, process.env.ACCESS_TOKEN_SECRET || "secret", { expiresIn: "1h" });

// ok: js-fallback-secret
const required = process.env.JWT_SECRET!;
// ok: js-fallback-secret
const empty = process.env.API_TOKEN || "";
// ok: js-fallback-secret
const nothing = process.env.API_TOKEN ?? undefined;
// ok: js-fallback-secret
const publicKey = process.env.JWT_PUBLIC_KEY || "keys/public.pem";
// ok: js-fallback-secret
const keyFile = process.env.TLS_PRIVATE_KEY || "/run/secrets/tls.key";
// ok: js-fallback-secret
const limit = process.env.MAX_TOKENS || "4096";
// ok: js-fallback-secret
const local = process.env.OPENAI_API_KEY || "ollama";
// ok: js-fallback-secret
const keyId = process.env.AWS_ACCESS_KEY_ID || "local";
// ok: js-fallback-secret
const host = process.env.DB_HOST || "localhost";
// ok: js-fallback-secret
const testing = process.env.TEST_DB_PASSWORD || "postgres";
// ok: js-fallback-secret
const other = process.env.JWT_SECRET || process.env.SECRET;
// ok: js-fallback-secret
const thrown = process.env.JWT_SECRET || fail("JWT_SECRET is not set");
