app.use(
  helmet({
    contentSecurityPolicy: {
      // ruleid: csp-unsafe-inline
      directives: { scriptSrc: ["'self'", "'unsafe-inline'"] },
    },
  }),
);
// ruleid: csp-unsafe-inline
const directives = { "script-src": ["'unsafe-inline'", "https://cdn.acme.io"] };

// ok: csp-unsafe-inline
const styles = { styleSrc: ["'self'", "'unsafe-inline'"] };
// ok: csp-unsafe-inline
const scripts = { scriptSrc: ["'self'", nonce] };
// ok: csp-unsafe-inline
const known = new Set(["'unsafe-inline'"]);
