const url = require("url");

http.createServer((req, res) => {
  // ruleid: outdated-url-parse
  const { query } = url.parse(req.url, true);
  // ok: outdated-url-parse
  const modern = new URL(req.url, "http://localhost");
  // ok: outdated-url-parse
  const own = parser.parse(req.url);
  // ok: outdated-url-parse
  const text = url.format(modern);
});
