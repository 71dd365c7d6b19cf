const { execFile } = require('node:child_process');
const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');

const run = promisify(execFile);

/** Renders a diagram in Graphviz's language to SVG. */
async function renderDiagram(source) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'diagram-'));
  try {
    const file = path.join(folder, 'diagram.dot');
    await fs.writeFile(file, source);
    const { stdout } = await run('dot', ['-Tsvg', file], { timeout: 10000 });
    return stdout;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

module.exports = { renderDiagram };
