const { spawnSync } = require('child_process');
const path = require('path');
const crypto = require('crypto');

class RepositoryImporter {
  constructor(root) {
    this.root = root;
  }

  clone(url, branch = 'main') {
    const target = path.join(this.root, crypto.randomUUID());
    const result = spawnSync('sh', ['-c', `git clone --depth 1 -b ${branch} ${url} ${target}`]); // flaw: CWE-78
    if (result.status !== 0) {
      throw new Error('clone failed');
    }
    return target;
  }
}

module.exports = RepositoryImporter;
