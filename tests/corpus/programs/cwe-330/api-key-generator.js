/** Generates an API key of the form prefix_xxxxxxxx. */
function generateApiKey(prefix = 'sk') {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  let key = '';
  for (let i = 0; i < 32; i++) {
    key += alphabet[Math.floor(Math.random() * alphabet.length)]; // flaw: CWE-330, CWE-338
  }
  return `${prefix}_${key}`;
}

function maskKey(key) {
  return key.slice(0, 6) + '...' + key.slice(-4);
}

module.exports = { generateApiKey, maskKey };
