const contentDisposition = require("content-disposition");
const LANGUAGES = ["en", "de"];

app.get("/download", (req, res) => {
  // ruleid: js-header-from-request
  res.setHeader("Content-Disposition", `attachment; filename="${req.query.name}"`);
  // ruleid: js-header-from-request
  res.set("Set-Cookie", "lang=" + req.query.lang + "; Path=/");
  // ruleid: js-header-from-request
  res.writeHead(200, { "Content-Disposition": "attachment; filename=" + req.params.name });
});

function dispositionOf(name) {
  return "attachment; filename=" + name;
}

function names(res, name) {
  // todoruleid: js-header-from-request
  res.setHeader("Content-Disposition", "attachment; filename=" + name);
}

app.get("/helper", (req, res) => {
  // ruleid: js-header-from-request
  res.header("Content-Disposition", dispositionOf(req.query.name));
  names(res, req.query.name);
});

app.get("/safe", (req, res) => {
  // ok: js-header-from-request
  res.setHeader("Content-Disposition", contentDisposition(req.query.name));
  // ok: js-header-from-request
  res.setHeader("Content-Disposition", `attachment; filename="${encodeURIComponent(req.query.name)}"`);
  // ok: js-header-from-request
  res.attachment(req.query.name);
  // ok: js-header-from-request
  res.cookie("lang", req.query.lang, { httpOnly: true });
  // ok: js-header-from-request
  res.setHeader("X-Request-Id", req.headers["x-request-id"]);
  if (!LANGUAGES.includes(req.query.lang)) return res.sendStatus(400);
  // ok: js-header-from-request
  res.setHeader("Set-Cookie", `lang=${req.query.lang}; Path=/; Secure; HttpOnly`);
});

app.get("/variable", (req, res) => {
  const name = req.query.name;
  // ruleid: js-header-from-request
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`);
});

app.get("/download", (req, res) => {
  // ok: js-header-from-request
  res.setHeader("Content-Disposition", (0, content_disposition_1.default)(req.query.name, { type: "attachment" }));
  // ok: js-header-from-request
  res.setHeader("Content-Disposition", contentDisposition(req.query.name));
});

async function refresh({ req, headers }) {
  // ok: js-header-from-request
  headers.set("Set-Cookie", `${req.payload.config.cookiePrefix}-token=; Path=/; HttpOnly`);
}
