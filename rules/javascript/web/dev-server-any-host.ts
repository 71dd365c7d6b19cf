export default defineConfig({
  // ruleid: dev-server-any-host
  server: { host: true, allowedHosts: true },
});

// ruleid: dev-server-any-host
export const webpack = { devServer: { allowedHosts: "all", port: 8080 } };
// ruleid: dev-server-any-host
export const old = { devServer: { disableHostCheck: true } };

// ok: dev-server-any-host
export const listed = { server: { allowedHosts: ["dev.acme.io"] } };
// ok: dev-server-any-host
export const own = { devServer: { allowedHosts: "auto" } };
// ok: dev-server-any-host
export const unrelated = { allowedHosts: true };
