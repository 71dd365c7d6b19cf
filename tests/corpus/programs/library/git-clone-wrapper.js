const { exec } = require('child_process');

/**
 * Clones a repository.
 */
module.exports = function clone(repo, dir, options, cb) {
  if (typeof options === 'function') {
    cb = options;
    options = {};
  }
  const command = ['git clone', options.depth ? '--depth ' + options.depth : '', repo, dir].join(' ');
  exec(command, { cwd: options.cwd }, (err) => { // flaw: CWE-78
    cb(err ? new Error(`clone of ${repo} failed`) : null);
  });
};
