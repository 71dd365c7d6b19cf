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

const TRUSTED = ["app.example.org", "wiki.example.org"];
const ALLOWED_HOOKS = /https:\/\/(hooks\.example\.com|[\w-]+\.example\.org)/;
const ALLOWED_HOST = /^(hooks\.example\.com|[\w-]+\.example\.org)$/;

function isTrusted(returnTo) {
  // ruleid: address-check-incomplete
  return TRUSTED.some((host) => returnTo.indexOf(host) !== -1);
}

function sends(url) {
  // ruleid: address-check-incomplete
  if (!ALLOWED_HOOKS.test(url)) throw new Error("not supported");
  // ruleid: address-check-incomplete
  if (!/https?:\/\/cdn\.example\.com/.test(url)) throw new Error("not supported");
  // ok: address-check-incomplete
  if (!ALLOWED_HOST.test(new URL(url).hostname)) throw new Error("not supported");
  // ok: address-check-incomplete
  if (!/^https:\/\/cdn\.example\.com\//.test(url)) throw new Error("not supported");
  // ok: address-check-incomplete
  if (TRUSTED.some((host) => new URL(url).hostname === host)) return fetch(url);
}

const AVATAR_HOSTS = ["gravatar.com", "githubusercontent.com"];
// ruleid: address-check-incomplete
const isPicture = (url) => /^https?:/.test(url) && AVATAR_HOSTS.some((host) => url.includes(host));
// ok: address-check-incomplete
const isBlocked = (url) => BLOCKED_HOSTS.some((host) => url.includes(host));
