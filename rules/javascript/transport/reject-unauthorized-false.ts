import https from "node:https";
import { Pool } from "pg";
import nodemailer from "nodemailer";

// ruleid: reject-unauthorized-false
const agent = new https.Agent({ rejectUnauthorized: false, keepAlive: true });

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: {
    // ruleid: reject-unauthorized-false
    rejectUnauthorized: false,
  },
});

const mailer = nodemailer.createTransport({
  host: "smtp.internal",
  // ruleid: reject-unauthorized-false
  tls: { "rejectUnauthorized": false },
});

const options: https.RequestOptions = {};
// ruleid: reject-unauthorized-false
options.rejectUnauthorized = false;
// ruleid: reject-unauthorized-false
request({ url, strictSSL: false }, done);

// ok: reject-unauthorized-false
const strict = new https.Agent({ rejectUnauthorized: true });
// ok: reject-unauthorized-false
const chosen = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "production" });
// ok: reject-unauthorized-false
const own = new https.Agent({ ca: fs.readFileSync("ca.pem") });
// ok: reject-unauthorized-false
if (options.rejectUnauthorized === false) throw new Error("not here");
// ok: reject-unauthorized-false
const documented = { name: "rejectUnauthorized", default: false };

class Registry {
  agent = new Agent({
    // ruleid: reject-unauthorized-false
    connect: { rejectUnauthorized: options.strict ?? false },
  });
  other = new Agent({
    // ok: reject-unauthorized-false
    connect: { rejectUnauthorized: options.strict ?? true },
  });
}

// ok: reject-unauthorized-false
const byChoice = process.env.ALLOW_UNAUTHORIZED_CERTS ? { rejectUnauthorized: false } : undefined;

function agentOf(parameters: any, agentOptions: any) {
  if (parameters.options?.allowUnauthorizedCerts) {
    // ok: reject-unauthorized-false
    agentOptions.rejectUnauthorized = false;
  }
  return new https.Agent(agentOptions);
}

function socketOf(credentials: any, socketConfig: any) {
  if (credentials.ssl === true && credentials.disableTlsVerification === true) {
    // ok: reject-unauthorized-false
    socketConfig.rejectUnauthorized = false;
  }
  if (credentials.ssl) {
    // ruleid: reject-unauthorized-false
    socketConfig.rejectUnauthorized = false;
  }
  return socketConfig;
}
