const { execFile } = require('node:child_process');
const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');

const run = promisify(execFile);

/** Renders a diagram in Graphviz's language to SVG. */
async function renderDiagram(source) {
  const file = path.join(os.tmpdir(), 'diagram-' + process.pid + '.dot');
  await fs.writeFile(file, source); // flaw: CWE-377
  try {
    const { stdout } = await run('dot', ['-Tsvg', file], { timeout: 10000 });
    return stdout;
  } finally {
    await fs.unlink(file);
  }
}

module.exports = { renderDiagram };
