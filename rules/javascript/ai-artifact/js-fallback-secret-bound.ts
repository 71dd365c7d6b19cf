// ruleid: js-fallback-secret-bound
const { PORT = "3000", JWT_SECRET = "secret" } = process.env;
// ruleid: js-fallback-secret-bound
process.env.SESSION_SECRET ||= "keyboard cat";
// ruleid: js-fallback-secret-bound
const { ADMIN_KEY = "reports-2026" } = process.env;
// ruleid: js-fallback-secret-bound
const key = Deno.env.get("PAYMENTS_API_KEY") ?? "pk-internal-1";
// ruleid: js-fallback-secret-bound
const nest = this.configService.get("JWT_SECRET", "nest-secret");
// ruleid: js-fallback-secret-bound
const other = configService.get("jwt.secret") || "nest-secret";

// ok: js-fallback-secret-bound
const { HOST = "localhost", API_TOKEN } = process.env;
// ok: js-fallback-secret-bound
const required = configService.getOrThrow("JWT_SECRET");
// ok: js-fallback-secret-bound
const empty = configService.get("JWT_SECRET") || "";
// ok: js-fallback-secret-bound
const header = request.headers.get("x_auth_token") ?? "none-given";
// ok: js-fallback-secret-bound
const limit = configService.get("MAX_TOKENS", "4096");
// ok: js-fallback-secret-bound
const path = configService.get("TLS_PRIVATE_KEY", "/run/secrets/tls.key");
