function compile(format) {
  // ruleid: quote-escaped-alone
  const fmt = format.replace(/"/g, '\\"');
  const js = '  "use strict"\n  return "' + fmt.replace(/:(\w+)/g, token) + '"';
  return new Function("tokens, req, res", js);
}

function compileWhole(format) {
  // ok: quote-escaped-alone
  const fmt = format.replace(/\\/g, "\\\\").replace(/"/g, '\\"');
  return new Function("tokens", 'return "' + fmt + '"');
}

function notify(text, done) {
  // ruleid: quote-escaped-alone
  exec('notify-send "' + text.replace(/"/g, '\\"') + '"', done);
}

function display(text) {
  // ok: quote-escaped-alone
  return '"' + text.replace(/"/g, '\\"') + '"';
}

function shown(format) {
  // ok: quote-escaped-alone
  const text = JSON.stringify(format).replace(/'/g, "\\'");
  return new Function("return '" + text + "'");
}
