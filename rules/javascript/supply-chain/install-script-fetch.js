const { execSync, exec, spawn } = require("node:child_process");

// ruleid: install-script-fetch
execSync("curl -fsSL https://get.acme.io/install.sh | sh", { stdio: "inherit" });
// ruleid: install-script-fetch
exec(`wget -qO- https://get.acme.io/${name} | sudo bash`);
// ruleid: install-script-fetch
spawn("bash", ["-c", "bash <(curl -s https://get.acme.io/install.sh)"]);
// ruleid: install-script-fetch
execSync('powershell -c "irm https://get.acme.io/install.ps1 | iex"');

// ok: install-script-fetch
execSync("curl -fsSL -o tool.tgz https://get.acme.io/v1.4.2/tool.tgz");
// ok: install-script-fetch
execSync("cat install.sh | sh");
// ok: install-script-fetch
execSync("npm ci");
// ok: install-script-fetch
console.log("run: curl -fsSL https://get.acme.io/install.sh | sh");
