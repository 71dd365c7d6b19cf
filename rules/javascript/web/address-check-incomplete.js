const CDN = "https://cdn.good.org";

function load(url) {
  // ruleid: address-check-incomplete
  if (!url.startsWith("https://api.good.org")) throw new Error("no");
  // ruleid: address-check-incomplete
  if (!url.startsWith(CDN)) throw new Error("no");
  // ok: address-check-incomplete
  if (!url.startsWith("https://api.good.org/")) throw new Error("no");
  // ok: address-check-incomplete
  if (!url.startsWith("https://")) throw new Error("no");
  // ok: address-check-incomplete
  if (url.startsWith("http")) return fetch(url);
}

function allowOrigin(origin, callback) {
  // ruleid: address-check-incomplete
  if (origin.endsWith("good.org")) return callback(null, true);
  // ok: address-check-incomplete
  if (origin.endsWith(".good.org")) return callback(null, true);
  // ruleid: address-check-incomplete
  if (!origin.includes("good.org")) return callback(new Error("no"));
  // ruleid: address-check-incomplete
  if (req.headers.referer.indexOf("good.org") === -1) return callback(new Error("no"));
}

function isTrustedUrl(link) {
  // ruleid: address-check-incomplete
  return link.includes("good.org");
}

function icon(link) {
  // ok: address-check-incomplete
  if (link.includes("github.com")) return "octocat";
  // ok: address-check-incomplete
  return link.endsWith(".png") ? "picture" : "page";
}

function nextUrl(requested) {
  // ruleid: address-check-incomplete
  if (requested.indexOf("shop.example.org") !== -1) {
    return requested;
  }
  return "/";
}
