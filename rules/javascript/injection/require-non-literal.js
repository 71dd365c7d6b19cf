const path = require("path");

async function load(locale, plugin, driver, index) {
  // ruleid: require-non-literal
  const texts = require(`./locales/${locale}.json`);
  // ruleid: require-non-literal
  const extension = require("./plugins/" + plugin.name);
  // ruleid: require-non-literal
  const db = require(path.join(__dirname, "drivers", driver));
  // ruleid: require-non-literal
  const page = await import(`../pages/${locale}.js`);

  // ok: require-non-literal
  const manifest = require(path.join(__dirname, "package.json"));
  // ok: require-non-literal
  const build = require(`./build-${index}.js`);
  // ok: require-non-literal
  const found = require.resolve(`./plugins/${plugin}`);
  // ok: require-non-literal
  const fixed = require("./plugins/one");
  // ok: require-non-literal
  const table = PLUGINS[plugin];
  return [texts, extension, db, page, manifest, build, found, fixed, table];
}

async function loadOwn(name) {
  // ruleid: require-non-literal
  return import(path.join(PLUGINS, name, "index.js"));
}
