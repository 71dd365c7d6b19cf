const BLOCKED_HOSTS = ["localhost", "127.0.0.1", "0.0.0.0", "169.254.169.254"];
const PRIVATE = [/^10\./, /^127\./, /^192\.168\./];
const NAMES = ["localhost", "127.0.0.1"];

function isBlocked(url: URL): boolean {
  // ruleid: host-block-list
  return BLOCKED_HOSTS.includes(url.hostname)
    // ruleid: host-block-list
    || url.hostname.startsWith("192.168.");
}

function isPrivate(hostname: string) {
  // ruleid: host-block-list
  return PRIVATE.some((range) => range.test(hostname));
}

app.get("/preview", async (req, res) => {
  const url = new URL(req.query.url as string);
  // ruleid: host-block-list
  if (url.hostname === "127.0.0.1" || isBlocked(url)) return res.sendStatus(400);
  const page = await fetch(url);
  res.send(await page.text());
});

function bindsLocally(name: string) {
  // ok: host-block-list
  return NAMES.includes(name);
}

function begins(text: string) {
  // ok: host-block-list
  return text.startsWith("10.");
}
