const fs = require('fs');
const path = require('path');

/**
 * Loads cached state. The cache may have been uploaded by a user.
 */
function loadState(file) {
  const text = fs.readFileSync(file, 'utf8');
  return eval('(' + text + ')'); // flaw: CWE-95, CWE-502, CWE-94
}

function saveState(file, state) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(state, null, 2));
}

module.exports = { loadState, saveState };
