function make(expression, input, source, code) {
  // ruleid: new-function
  const compute = new Function("x", "return " + expression);
  // ruleid: new-function
  const other = new Function(`return (${expression})`);
  // ruleid: new-function
  const third = Function("a", "b", expression);
  // ruleid: new-function
  new Function(input.value)();

  // ok: new-function
  const root = new Function("return this")();
  // ok: new-function
  const sum = Function("a", "b", "return a + b");
  // ok: new-function
  const compiled = new Function("data", source);
  // ok: new-function
  const one = new FunctionNode("x", code);
  // ok: new-function
  if (code instanceof Function) code(expression);
  // ok: new-function
  const text = new Function(`return this`);
  return [compute, other, third, root, sum, compiled, one, text];
}

function template(importsKeys, importsValues, source, sourceURL) {
  // ok: new-function
  return Function(importsKeys, sourceURL + "return " + source).apply(undefined, importsValues);
}

function plugin(pluginText) {
  // ruleid: new-function
  return new Function("return " + pluginText);
}
