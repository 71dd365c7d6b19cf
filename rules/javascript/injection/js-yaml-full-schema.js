const yaml = require("js-yaml");
const { DEFAULT_FULL_SCHEMA } = require("js-yaml");

function parse(text, filename) {
  // ruleid: js-yaml-full-schema
  return yaml.load(text, { filename, schema: yaml.DEFAULT_FULL_SCHEMA });
}

function parseAll(text) {
  // ruleid: js-yaml-full-schema
  return yaml.loadAll(text, undefined, { schema: DEFAULT_FULL_SCHEMA });
}

function safe(text) {
  // ok: js-yaml-full-schema
  return yaml.load(text, { schema: yaml.DEFAULT_SAFE_SCHEMA });
}

function plain(text) {
  // ok: js-yaml-full-schema
  return yaml.load(text);
}
