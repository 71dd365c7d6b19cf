const fs = require("fs");
const { chmodSync } = require("fs");

function open(file, folder, mode) {
  // ruleid: js-chmod-world
  fs.chmodSync(file, 0o777);
  // ruleid: js-chmod-world
  fs.chmod(file, "0666", () => {});
  // ruleid: js-chmod-world
  chmodSync(file, "777");
  // ruleid: js-chmod-world
  fs.mkdirSync(folder, { recursive: true, mode: 0o777 });
  // ruleid: js-chmod-world
  fs.writeFileSync(file, "text", { mode: 0o666 });

  // ok: js-chmod-world
  fs.chmodSync(file, 0o755);
  // ok: js-chmod-world
  fs.chmodSync(file, 0o600);
  // ok: js-chmod-world
  fs.chmodSync(file, mode);
  // ok: js-chmod-world
  fs.mkdirSync(folder, { recursive: true });
  // ok: js-chmod-world
  fs.writeFileSync(file, "text", { mode: 0o644 });
  // ok: js-chmod-world
  light.dim(file, 0o777);
}
