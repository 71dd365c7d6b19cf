function isSafeRedirect(url) {
  if (typeof url !== "string") return false;
  // ruleid: js-redirect-slash-only
  return url.startsWith("/") && !url.includes("://");
}

app.post("/login", async (req, res) => {
  const next = req.query.next as string;
  await signIn(req);
  // ruleid: js-redirect-slash-only
  if (next && next.startsWith("/")) {
    return res.redirect(next);
  }
  res.redirect("/");
});

export function safeRedirect(to: FormDataEntryValue | null, fallback = "/") {
  // ruleid: js-redirect-slash-only
  if (typeof to === "string" && (to.startsWith("/") || to.includes("app.example.com"))) {
    return to;
  }
  return fallback;
}

function first(res, target) {
  // ruleid: js-redirect-slash-only
  res.redirect(target.charAt(0) === "/" ? target : "/");
}

function isLocalRedirect(url) {
  // ok: js-redirect-slash-only
  return url.startsWith("/") && !url.startsWith("//") && !url.includes("\\");
}

function toLocal(res, next) {
  // ok: js-redirect-slash-only
  if (!next.startsWith("/")) return res.redirect("/");
  const url = new URL(next, BASE);
  res.redirect(url.origin === BASE ? url.pathname : "/");
}

function byPattern(res, next) {
  // ok: js-redirect-slash-only
  res.redirect(next.startsWith("/") && /^\/[^/\\]/.test(next) ? next : "/");
}

function route(path) {
  // ok: js-redirect-slash-only
  return path.startsWith("/") ? path.slice(1) : path;
}

function normalized(res, redirect) {
  // ok: js-redirect-slash-only
  if (redirect.destination.startsWith("/")) {
    redirect.destination = normalizeRepeatedSlashes(redirect.destination);
  }
  res.setHeader("Location", redirect.destination);
}
