const fs = require('fs');

class Cache {
  constructor(file) {
    this.file = file;
  }

  load() {
    const source = fs.readFileSync(this.file, 'utf8');
    return JSON.parse(source);
  }

  save(data) {
    fs.writeFileSync(this.file, JSON.stringify(data), { mode: 0o600 });
  }
}

module.exports = Cache;
