const fs = require('node:fs');
const readline = require('node:readline');

const MAX_TERM_LENGTH = 100;

function escapeRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Returns the lines of a file that match the user's search term, with the matches marked.
 *
 * @param {string} file - path of the file
 * @param {string} term - what the user typed into the search box
 */
async function searchFile(file, term) {
  if (term.length > MAX_TERM_LENGTH) {
    throw new RangeError('search term is too long');
  }
  const pattern = new RegExp(escapeRegExp(term), 'gi');
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  const hits = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (pattern.test(line)) {
      hits.push({ number, line: line.replace(pattern, (match) => `[${match}]`) });
    }
    pattern.lastIndex = 0;
  }
  return hits;
}

/** Is this an e-mail address? */
function isEmail(text) {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text);
}

module.exports = { searchFile, isEmail };

if (require.main === module) {
  searchFile(process.argv[2], process.argv[3]).then((hits) => {
    hits.forEach((hit) => console.log(`${hit.number}: ${hit.line}`));
  });
}
