export async function load() {
  // ruleid: dynamic-import-url
  const confetti = await import("https://esm.sh/canvas-confetti");
  // ruleid: dynamic-import-url
  const versioned = await import(`https://cdn.skypack.dev/lodash@${version}`);
  // ruleid: dynamic-import-url
  importScripts("https://cdn.jsdelivr.net/npm/comlink@4/dist/umd/comlink.js");
  const source = new URLSearchParams(location.search).get("widget");
  // ruleid: dynamic-import-url
  const widget = await import(/* @vite-ignore */ source);

  // ok: dynamic-import-url
  const own = await import("./widgets/weather");
  // ok: dynamic-import-url
  const named = await import(`./locales/${locale}.js`);
  // ok: dynamic-import-url
  const local = await import("http://localhost:5173/src/main.ts");
  // ok: dynamic-import-url
  importScripts("/worker/shared.js");
  return [confetti, versioned, widget, own, named, local];
}

self.onmessage = async (event) => {
  const module = event.data.module;
  // ruleid: dynamic-import-url
  await import(module);
};
