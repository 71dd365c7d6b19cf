/** A notebook: findings in its cells, a fix that brings its import into another cell, fixes of all, typing, cells that come and go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escaped, until, untilCount, Window } from './window.ts';

const code = (number: number, ...source: string[]) => ({ cell_type: 'code', execution_count: number, id: `c${number}`, metadata: {}, outputs: [], source });
const OUTPUT = { output_type: 'stream', name: 'stdout', text: ['3 rows\n'] };
const BOOK = {
  cells: [
    { cell_type: 'markdown', id: 'title', metadata: {}, source: ['# Weekly report\n', 'yaml.load(file) is only text here.'] },
    code(1, '!pip install git+https://github.com/acme/reports\n', '%matplotlib inline\n', 'import requests\n', 'import yaml'),
    code(2, '%%time\n', 'settings = yaml.load(open("settings.yaml"), Loader=yaml.Loader)\n', 'rows = requests.get(settings["url"], verify=False, timeout=9).json()'),
    { ...code(3, 'total = eval(formula)\n', 'total'), outputs: [OUTPUT] },
  ],
  metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' }, language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

type Saved = { cells: { source: string[] | string; outputs?: unknown[] }[] };
const sources = (content: string) => (JSON.parse(content) as Saved).cells.map(({ source }) => (Array.isArray(source) ? source.join('') : source));

test('a notebook: findings in cells, and fixes', async () => {
  await Window.with('notebook', { files: { 'report.ipynb': JSON.stringify(BOOK, null, 1) + '\n' }, viewport: { width: 1280, height: 1200 } }, async (window) => {
    // Cells are drawn in any order, and blanks as non-breaking ones.
    const line = (text: string) =>
      window.page.locator('.notebookOverlay .view-line').filter({ hasText: new RegExp(escaped(text).replaceAll(' ', '[ \\u00a0]')) });
    await window.openFile('report.ipynb');
    await line('import requests').first().waitFor();
    await window.page.locator('.notebookOverlay .squiggly-error').first().waitFor();
    await window.showProblems();
    for (const rule of ['notebook-pip-install', 'yaml-load-unsafe', 'requests-verify-false', 'eval-exec']) {
      await window.problems(rule).first().waitFor();
    }
    await window.picture('notebook');

    // A fix in one cell, with its import in the cell that has the imports.
    await line('total = eval').first().click({ position: { x: 100, y: 8 }, force: true });
    await window.press('Control+Home', ...Array<string>(10).fill('ArrowRight'));
    const menu = await window.fixMenu();
    await window.picture('notebook-fixes');
    await menu.filter({ hasText: 'ast.literal_eval' }).first().click();
    await line('ast.literal_eval').first().waitFor();
    await line('import ast').first().waitFor();
    await untilCount('its row is gone', window.problems('eval-exec'), 0);

    // All safe ones of the notebook, from any of its cells.
    await window.command('Vetline: Fix All in File');
    await line('yaml.safe_load').first().waitFor();
    await untilCount('their rows are gone', window.problems(/yaml-load-unsafe|requests-verify-false/), 0);

    // Typing in a cell.
    await line('total = ast').first().click({ force: true });
    await window.press('Control+End', 'Enter');
    await window.type('exec(settings["extra"])');
    await window.problems('eval-exec').first().waitFor();
    await window.picture('notebook-typed');

    // A cell that goes takes its findings along.
    await window.press('Escape');
    await window.command('Notebook: Delete Cell');
    await untilCount('nothing is said of it', window.problems('eval-exec'), 0);

    const saved = await window.savedAs('report.ipynb', (content) => sources(content).length === 3);
    assert.deepEqual(sources(saved).slice(1), [
      '!pip install git+https://github.com/acme/reports\n%matplotlib inline\nimport ast\nimport requests\nimport yaml',
      '%%time\nsettings = yaml.safe_load(open("settings.yaml"))\nrows = requests.get(settings["url"], verify=True, timeout=9).json()',
    ]);
    await until('the server still runs', () => Promise.resolve(window.servers().length === 1));
  });
});
