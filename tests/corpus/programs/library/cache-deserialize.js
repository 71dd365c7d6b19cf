const fs = require('fs');
const vm = require('vm');

class Cache {
  constructor(file) {
    this.file = file;
  }

  load() {
    const source = fs.readFileSync(this.file, 'utf8');
    return vm.runInNewContext('(' + source + ')', {}); // flaw: CWE-94, CWE-502
  }

  save(data) {
    fs.writeFileSync(this.file, JSON.stringify(data), { mode: 0o600 });
  }
}

module.exports = Cache;
