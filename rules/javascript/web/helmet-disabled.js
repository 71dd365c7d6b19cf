import helmet from "helmet";

// ruleid: helmet-disabled
app.use(helmet({ contentSecurityPolicy: false }));
// ruleid: helmet-disabled
app.use(helmet({ crossOriginEmbedderPolicy: false, frameguard: false }));
// ruleid: helmet-disabled
fastify.register(fastifyHelmet, { contentSecurityPolicy: false });

// ok: helmet-disabled
app.use(helmet());
// ok: helmet-disabled
app.use(helmet({ crossOriginEmbedderPolicy: false }));
// ok: helmet-disabled
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
// ok: helmet-disabled
app.use(helmet({ contentSecurityPolicy: production }));
// ok: helmet-disabled
const chart = draw({ hsts: false });
