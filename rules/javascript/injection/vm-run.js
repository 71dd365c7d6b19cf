const vm = require("vm");
const { runInNewContext } = require("vm");
const { VM, NodeVM } = require("vm2");

function run(code, context, sandbox) {
  // ruleid: vm-run
  vm.runInNewContext(code, { console });
  // ruleid: vm-run
  runInNewContext(`result = ${code}`, context);
  // ruleid: vm-run
  const script = new vm.Script(code);
  // ruleid: vm-run
  new VM({ timeout: 1000 }).run(code);
  const box = new NodeVM({ sandbox: {} });
  const vm2 = new NodeVM({ sandbox: {} });
  // ruleid: vm-run
  vm2.run(code, "file.js");

  // ok: vm-run
  vm.runInNewContext("1 + 1");
  // ok: vm-run
  vm.createContext(context);
  // ok: vm-run
  runner.run(code);
  // ok: vm-run
  azure.vm.start(code);
  return [script, box];
}
