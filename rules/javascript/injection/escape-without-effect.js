function wrapName(value) {
  // ruleid: escape-without-effect
  return value === "*" ? "*" : `[${value.replace(/\[/g, '[')}]`;
}

function quoted(value) {
  // ruleid: escape-without-effect
  return "'" + value.replace(/'/g, "\'") + "'";
}

function quotedAlso(value) {
  // ruleid: escape-without-effect
  return '"' + value.replace(/"/g, '\"') + '"';
}

function backslashes(value) {
  // ruleid: escape-without-effect
  return value.replace(/\\/g, "\\");
}

function all(value) {
  // ruleid: escape-without-effect
  return value.replaceAll("'", '\'');
}

function lines(value) {
  // ruleid: escape-without-effect
  return value.replace(/\n/g, "\n");
}

function dollars(value) {
  // ruleid: escape-without-effect
  return value.replace(/\$/g, "\$");
}

function doubled(value) {
  // ok: escape-without-effect
  return value.replace(/'/g, "''");
}

function escaped(value) {
  // ok: escape-without-effect
  return value.replace(/'/g, "\\'");
}

function forCode(value) {
  // ok: escape-without-effect
  return value.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n");
}

function bracket(value) {
  // ok: escape-without-effect
  return value.replace(/\]/g, "]]");
}

function other(value) {
  // ok: escape-without-effect
  return value.replace(/"/g, "'");
}

function normalised(value) {
  // ok: escape-without-effect
  return value.replace(/\r\n/g, "\n").replace(/[[\]]/g, "[");
}

function entities(value) {
  // ok: escape-without-effect
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
