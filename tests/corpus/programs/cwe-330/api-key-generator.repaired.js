const { randomBytes } = require('crypto');

/** Generates an API key of the form prefix_xxxxxxxx. */
function generateApiKey(prefix = 'sk') {
  return `${prefix}_${randomBytes(24).toString('hex')}`;
}

function maskKey(key) {
  return key.slice(0, 6) + '...' + key.slice(-4);
}

module.exports = { generateApiKey, maskKey };
