const fs = require('node:fs');
const readline = require('node:readline');

/**
 * Returns the lines of a file that match the user's search term, with the matches marked.
 *
 * @param {string} file - path of the file
 * @param {string} term - what the user typed into the search box
 */
async function searchFile(file, term) {
  const pattern = new RegExp(term, 'gi'); // flaw: CWE-1333
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
  return /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+\.)+[a-zA-Z]{2,}$/.test(text); // flaw: CWE-1333
}

module.exports = { searchFile, isEmail };

if (require.main === module) {
  searchFile(process.argv[2], process.argv[3]).then((hits) => {
    hits.forEach((hit) => console.log(`${hit.number}: ${hit.line}`));
  });
}
