const _ = require("lodash");

function filter(names, term) {
  // ruleid: regexp-from-parameter
  const pattern = new RegExp(term, "i");
  return names.filter((name) => pattern.test(name));
}

const highlight = (text, keyword) => {
  // ruleid: regexp-from-parameter
  return text.replace(new RegExp(`(${keyword})`, "gi"), "<b>$1</b>");
};

function wordOf(text) {
  return "\\b" + text + "\\b";
}

function compiles(_) {
  // ok: regexp-from-parameter
  return new RegExp(_);
}

function helper(text) {
  // ruleid: regexp-from-parameter
  const pattern = new RegExp(wordOf(text));
  // todoruleid: regexp-from-parameter
  return [pattern, compiles("^" + text)];
}

function safe(names, term) {
  // ok: regexp-from-parameter
  const one = new RegExp(_.escapeRegExp(term), "i");
  // ok: regexp-from-parameter
  const two = new RegExp(term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // ok: regexp-from-parameter
  const three = names.filter((name) => name.includes(term));
  return [one, two, three];
}

function variable(names, term) {
  const word = "^" + term;
  // ruleid: regexp-from-parameter
  return names.filter((name) => new RegExp(word).test(name));
}
