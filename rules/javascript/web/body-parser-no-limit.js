const express = require("express");
const bodyParser = require("body-parser");

// ruleid: body-parser-no-limit
app.use(express.json({ limit: "50mb" }));
// ruleid: body-parser-no-limit
app.use(bodyParser.urlencoded({ extended: true, limit: "2gb" }));
// ruleid: body-parser-no-limit
app.use(bodyParser.json({ limit: Infinity }));
// ruleid: body-parser-no-limit
const server = fastify({ bodyLimit: 100 * 1024 * 1024 });
// ruleid: body-parser-no-limit
export const config = { api: { bodyParser: { sizeLimit: "500mb" } } };

// ok: body-parser-no-limit
app.use(express.json());
// ok: body-parser-no-limit
app.use(express.json({ limit: "5mb" }));
// ok: body-parser-no-limit
app.use(express.json({ limit: process.env.BODY_LIMIT }));
// ok: body-parser-no-limit
const small = fastify({ bodyLimit: 1048576 });
// ok: body-parser-no-limit
const upload = multer({ limits: { fileSize: 50 * 1024 * 1024 } });
