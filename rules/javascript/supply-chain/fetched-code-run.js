import vm from "node:vm";
import axios from "axios";

async function run(url) {
  const response = await fetch(url);
  const code = await response.text();
  // ruleid: fetched-code-run
  eval(code);
  // ruleid: fetched-code-run
  new Function("require", code)(require);
  // ruleid: fetched-code-run
  vm.runInNewContext(code, {});
  const reply = await axios.get(url);
  // ruleid: fetched-code-run
  eval(reply.data);
}

fetch("/plugin.js")
  .then((response) => response.text())
  // ruleid: fetched-code-run
  .then((source) => eval(source));

async function fine(url, expression) {
  const response = await fetch(url);
  const data = JSON.parse(await response.text());
  // ok: fetched-code-run
  const value = evaluate(data.expression);
  // ok: fetched-code-run
  eval(expression);
  // ok: fetched-code-run
  new Function("return 1")();
  return value;
}
