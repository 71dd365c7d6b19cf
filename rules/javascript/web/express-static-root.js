const express = require("express");
const path = require("path");

// ruleid: express-static-root
app.use(express.static(__dirname));
// ruleid: express-static-root
app.use("/files", express.static("."));
// ruleid: express-static-root
app.use(express.static(path.join(__dirname, "..")));
// ruleid: express-static-root
app.use(express.static(path.join(__dirname, "/"), { index: "index.html" }));
// ruleid: express-static-root
app.use(express.static(process.cwd()));
// ruleid: express-static-root
fastify.register(fastifyStatic, { root: __dirname, prefix: "/" });

// ok: express-static-root
app.use(express.static("public"));
// ok: express-static-root
app.use(express.static(path.join(__dirname, "public")));
// ok: express-static-root
app.use(express.static(folder));
// ok: express-static-root
app.use(express.static(path.join(__dirname, "..", "dist")));
// ok: express-static-root
const here = path.join(__dirname);
