const PAGES = { home: "/", profile: "/me" };

function go() {
  const next = new URLSearchParams(window.location.search).get("next");
  // ruleid: dom-redirect-from-url
  window.location.href = next;
  // ruleid: dom-redirect-from-url
  location.assign(decodeURIComponent(location.hash.slice(1)));
  // ruleid: dom-redirect-from-url
  window.location = next || "/";
  // ruleid: dom-redirect-from-url
  window.open(next);
}

function target(query) {
  return query.get("next");
}

function leads(url) {
  // todoruleid: dom-redirect-from-url
  location.replace(url);
}

function helper() {
  // ruleid: dom-redirect-from-url
  location.replace(target(new URLSearchParams(location.search)));
  leads(location.hash.slice(1));
}

function tested() {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  if (!next.startsWith("/") || next.startsWith("//")) return;
  // ok: dom-redirect-from-url
  location.href = next;
}

function compared() {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  const url = new URL(next, location.origin);
  if (url.origin !== location.origin) return;
  // ok: dom-redirect-from-url
  location.assign(url);
}

function fixed(id) {
  const query = location.search;
  // ok: dom-redirect-from-url
  location.href = "/login" + query;
  // ok: dom-redirect-from-url
  location.href = `/users?from=${encodeURIComponent(location.href)}`;
  // ok: dom-redirect-from-url
  window.location.href = window.location.href.split("#")[0];
  // ok: dom-redirect-from-url
  location.href = PAGES[location.hash.slice(1)];
  // ok: dom-redirect-from-url
  location.href = `/users/${id}`;
  // ok: dom-redirect-from-url
  window.location.replace(window.location.pathname + window.location.search);
}
