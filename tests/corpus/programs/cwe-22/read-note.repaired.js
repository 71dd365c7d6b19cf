const fs = require('fs/promises');
const path = require('path');

/**
 * Returns the text of a note.
 *
 * @param {string} notesDir folder with all notes of the user
 * @param {string} title    title of the note as it stands in the URL
 * @returns {Promise<string>}
 */
async function readNote(notesDir, title) {
  const root = path.resolve(notesDir);
  const fileName = decodeURIComponent(title) + '.md';
  const location = path.resolve(root, fileName);
  if (!location.startsWith(root + path.sep)) {
    throw new RangeError(`No such note: ${title}`);
  }
  return fs.readFile(location, 'utf8');
}

module.exports = { readNote };
