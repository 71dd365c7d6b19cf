const { execFile } = require('child_process');

/**
 * Clones a repository.
 */
module.exports = function clone(repo, dir, options, cb) {
  if (typeof options === 'function') {
    cb = options;
    options = {};
  }
  const args = ['clone'];
  if (options.depth) args.push('--depth', String(Number(options.depth)));
  execFile('git', [...args, '--', repo, dir], { cwd: options.cwd }, (err) => {
    cb(err ? new Error(`clone of ${repo} failed`) : null);
  });
};
