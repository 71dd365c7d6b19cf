function run(text, input, response) {
  // ruleid: eval-call
  const data = eval("(" + text + ")");
  // ruleid: eval-call
  eval(text);
  // ruleid: eval-call
  window.eval(input.value);
  // ruleid: eval-call
  const sum = eval(`${text} + 1`);
  // ruleid: eval-call
  globalThis.eval(response.choices[0].message.content);

  // ok: eval-call
  eval("1 + 1");
  // ok: eval-call
  eval(`require`);
  // ok: eval-call
  JSON.parse(text);
  // ok: eval-call
  page.$eval("h1", (node) => node.textContent);
  // ok: eval-call
  redis.eval(text, 1, "key");
  return { data, sum };
}

// ruleid: eval-call
const revived = (0, eval)(`(${source})`);
