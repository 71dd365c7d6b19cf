const corsOptions = {
  // ruleid: cors-origin-pattern-open
  origin: [/https:\/\/.*.example.com/, "https://example.org"],
  credentials: true,
};

// ruleid: cors-origin-pattern-open
app.use(cors({ origin: /localhost/ }));

function allowed(origin: string) {
  // ruleid: cors-origin-pattern-open
  return /example\.com$/.test(origin);
}

function dotted(origin: string) {
  // ruleid: cors-origin-pattern-open
  return /^https:\/\/app.example.com$/.test(origin);
}

// ok: cors-origin-pattern-open
app.use(cors({ origin: /^https:\/\/[a-z0-9-]+\.example\.com$/ }));

// ok: cors-origin-pattern-open
const chart = { origin: "center" };


const APP_ORIGINS = /^https:\/\/([\w-]+\.)?acme-apps.com/;
const OUR_ORIGINS = /^https:\/\/([\w-]+\.)?acme-apps\.com$/;

function origin(origin, callback) {
  // ruleid: cors-origin-pattern-open
  if (!origin || APP_ORIGINS.test(origin)) return callback(null, true);
  // ok: cors-origin-pattern-open
  if (OUR_ORIGINS.test(origin)) return callback(null, true);
  return callback(null, false);
}
