const { spawn } = require("child_process");

// ruleid: node-tls-env
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ruleid: node-tls-env
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0;

if (process.env.NODE_ENV !== "production") {
  // ruleid: node-tls-env
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
}

// ruleid: node-tls-env
spawn("node", ["worker.js"], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: "0" } });

// ok: node-tls-env
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
// ok: node-tls-env
delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
// ok: node-tls-env
process.env.NODE_TLS_REJECT_UNAUTHORIZED = previous;
// ok: node-tls-env
if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") warn();
