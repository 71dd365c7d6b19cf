const cors = require("cors");

// ruleid: js-cors-wildcard
app.use(cors());
// ruleid: js-cors-wildcard
app.use(cors({ origin: "*", methods: ["GET"] }));
// ruleid: js-cors-wildcard
app.use(cors({ origin: true, credentials: true }));
// ruleid: js-cors-wildcard
app.use(cors({ origin: (origin, callback) => callback(null, true), credentials: true }));
// ruleid: js-cors-wildcard
nest.enableCors();
// ruleid: js-cors-wildcard
fastify.register(fastifyCors, { origin: "*" });
// ruleid: js-cors-wildcard
const io = new Server(server, { cors: { origin: "*", methods: ["GET", "POST"] } });

app.use((req, res, next) => {
  // ruleid: js-cors-wildcard
  res.setHeader("Access-Control-Allow-Origin", "*");
  // ruleid: js-cors-wildcard
  res.header("Access-Control-Allow-Origin", req.headers.origin);
  // ruleid: js-cors-wildcard
  res.set("Access-Control-Allow-Origin", req.get("Origin"));
  next();
});

export async function GET() {
  // ruleid: js-cors-wildcard
  return Response.json({}, { headers: { "Access-Control-Allow-Origin": "*" } });
}

// ok: js-cors-wildcard
app.use(cors({ origin: "https://app.acme.io", credentials: true }));
// ok: js-cors-wildcard
app.use(cors(options));
// ok: js-cors-wildcard
app.use(cors({ origin: process.env.ORIGIN }));
// ok: js-cors-wildcard
nest.enableCors({ origin: ["https://app.acme.io"] });
// ok: js-cors-wildcard
res.setHeader("Access-Control-Allow-Origin", allowed);
// ok: js-cors-wildcard
res.setHeader("Access-Control-Allow-Methods", "*");
app.use(
  cors({
    credentials: true,
    // ok: js-cors-wildcard
    origin: (origin, callback) => callback(null, trusted.has(origin)),
  }),
);
// ruleid: js-cors-wildcard
export const nextHeaders = [{ key: "Access-Control-Allow-Origin", value: "*" }];

export function middleware(request) {
  const response = NextResponse.next();
  const origin = request.headers.get("origin");
  if (origin) {
    // ruleid: js-cors-wildcard
    response.headers.set("Access-Control-Allow-Origin", origin);
  }
  if (origin && ALLOWED.has(origin)) {
    // ok: js-cors-wildcard
    response.headers.set("Access-Control-Allow-Origin", origin);
  }
  if (origin === "https://app.acme.io") {
    // ok: js-cors-wildcard
    response.headers.set("Access-Control-Allow-Origin", origin);
  }
  return response;
}

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (!trusted.includes(origin)) return next();
  // ok: js-cors-wildcard
  res.setHeader("Access-Control-Allow-Origin", origin);
  next();
});

// ruleid: js-cors-wildcard
app.use(cors({ origin: (origin, done) => done(null, true), credentials: true }));
// ruleid: js-cors-wildcard
app.use("/api/*", cors({ origin: (origin) => origin, credentials: true }));
// ok: js-cors-wildcard
app.use("/api/*", cors({ origin: (origin) => (ALLOWED.has(origin) ? origin : null), credentials: true }));

// ruleid: js-cors-wildcard
fastify.register(fastifyCors, { origin: (origin, cb) => cb(null, true), credentials: true });
// ruleid: js-cors-wildcard
nest.enableCors({ origin: (origin, callback) => { callback(null, true); }, credentials: true });
// ok: js-cors-wildcard
fastify.register(fastifyCors, { origin: (origin, cb) => cb(null, ORIGINS.has(origin)), credentials: true });

app.use((req, res, next) => {
  if (ALLOWED.has(req.headers.origin)) {
    // ok: js-cors-wildcard
    res.header("Access-Control-Allow-Origin", req.headers.origin);
  }
  next();
});

hono.use("*", async (c, next) => {
  // ruleid: js-cors-wildcard
  c.header("Access-Control-Allow-Origin", c.req.header("Origin") ?? "*");
  await next();
});

// On one route it is a hint.
// ruleid: js-cors-wildcard
app.get("/health", cors(), (req, res) => res.json({ up: true }));
// ruleid: js-cors-wildcard
export const publicApi = [limited, byKey, cors(), pretty];
app.get("/openapi.json", (req, res) => {
  // ruleid: js-cors-wildcard
  res.header("Access-Control-Allow-Origin", "*");
  res.json(definition);
});
app.get("/feed.json", limited, async function (req, res) {
  // ruleid: js-cors-wildcard
  res.header("Access-Control-Allow-Origin", "*");
  res.json(await feed());
});

export function withCors(headers, cors) {
  if (cors === "*" || (typeof cors === "object" && cors.origins === "*")) {
    // ok: js-cors-wildcard
    headers.set("Access-Control-Allow-Origin", "*");
  }
}

function allow(request, response, config) {
  const asked = request.headers.origin;
  const isAllowed = known(asked, config.allowedOrigins ?? []);
  if (!isAllowed) return false;
  // ok: js-cors-wildcard
  response.header("Access-Control-Allow-Origin", asked);
  return true;
}

export function metadataHandler(metadata) {
  const router = express.Router();
  // A hint: the router is that of one address.
  // ruleid: js-cors-wildcard
  router.use(cors());
  router.get("/", (req, res) => res.json(metadata));
  return router;
}

function hook(request, response, allowedOrigins) {
  if (allowedOrigins && allowedOrigins !== "*") {
    response.header("Access-Control-Allow-Origin", allowedOrigins.split(",")[0]);
  } else {
    // ok: js-cors-wildcard
    response.header("Access-Control-Allow-Origin", request.headers.origin);
  }
  // ruleid: js-cors-wildcard
  response.header("Access-Control-Allow-Origin", request.headers.origin);
}

function reflecting(req, res, next) {
  const origin = req.headers.origin;
  // ruleid: js-cors-wildcard
  res.setHeader("Access-Control-Allow-Origin", origin || "*");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
}

function reflectingKnown(req, res, next) {
  const origin = req.get("origin");
  if (KNOWN.has(origin)) {
    // ok: js-cors-wildcard
    res.set("Access-Control-Allow-Origin", origin);
  }
  next();
}

function reflectingPermitted(permitted) {
  return (req, res, next) => {
    const origin = req.get("origin");
    if (!origin || !permitted(origin)) {
      return next();
    }
    // ok: js-cors-wildcard
    res.set("Access-Control-Allow-Origin", origin);
    return next();
  };
}
