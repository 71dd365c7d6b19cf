/** When things are not as they should be: no trust, no Python, a wrong path, a server that dies, windows that close. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { SAMPLE } from './sample.ts';
import { PYTHON, TOOLS, until, untilCount, VETLINE, Window } from './window.ts';

const FILES = { 'answers.py': SAMPLE };

/** The Python that the environment was made with, beside which there is no vetline. */
const BASE_PYTHON = execFileSync(PYTHON, ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'], { encoding: 'utf8' }).trim();
const PATH_WITHOUT_VETLINE = [path.dirname(BASE_PYTHON), '/usr/bin', '/bin'].join(path.delimiter);

test('a folder that is not trusted: bundled rules alone, and nothing of the folder is run', async () => {
  const rule = 'rules:\n  - id: team-print\n    languages: [python]\n    severity: WARNING\n    message: Log it.\n    pattern: print(...)\n';
  const files = {
    'main.py': 'import pickle\n\nprint(pickle.load(open("x", "rb")))\n',
    'rules/team.yaml': rule,
    'vetline.toml': 'rules = ["rules"]\n',
    'vetline.sh': `#!/bin/sh\ntouch "$(dirname "$0")/has-run"\nexec '${VETLINE}' "$@"\n`,
    '.vscode/settings.json': JSON.stringify({ 'vetline.path': './vetline.sh', 'vetline.rules': ['rules'] }),
  };
  await Window.with('untrusted', { files, asksForTrust: true }, async (window) => {
    fs.chmodSync(path.join(window.folder, 'vetline.sh'), 0o755);
    const asked = window.page.locator('.monaco-dialog-box');
    await asked.waitFor();
    await window.page.getByRole('button', { name: /No, I don't trust/ }).click();
    await asked.waitFor({ state: 'hidden' });
    await window.openFile('main.py');
    await window.showProblems();
    await window.problems('pickle-load').first().waitFor();
    assert.equal(await window.problems('team-print').count(), 0);
    assert.equal(fs.existsSync(path.join(window.folder, 'has-run')), false);
    await window.picture('untrusted');

    await window.command('Workspaces: Manage Workspace Trust');
    await window.page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: /^Trust/ }).first().click();
    await window.openFile('main.py');
    await window.problems('team-print').first().waitFor();
    assert.equal(fs.existsSync(path.join(window.folder, 'has-run')), true, "a trusted folder's own setting counts");
  });
});

test('a server that dies is started again, and given up after the fifth time', async () => {
  await Window.with('crashes', { files: FILES }, async (window) => {
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    let killed = await window.killServer();
    killed = await window.killServer(killed); // before it has said a word
    await window.squiggles('error').first().waitFor();
    await window.ready();
    for (let crash = 3; crash <= 4; crash++) {
      killed = await window.killServer(killed);
      // What stands in the window is of the dead server until its end has been noticed.
      await window.status().filter({ hasText: 'Vetline:' }).waitFor({ timeout: 10_000 }).catch(() => undefined);
      await until(`the server is back after crash ${crash}`, () => Promise.resolve(window.servers().length === 1 && window.servers()[0] !== killed));
      await window.squiggles('error').first().waitFor();
      await window.ready();
    }
    await window.killServer(killed);
    const told = window.notification('has stopped 5 times');
    await told.waitFor();
    await until('the status bar says so', async () => (await window.status().innerText()).includes('not running'));
    assert.deepEqual(window.servers(), []);
    await untilCount('no finding of a dead server stands', window.squiggles('error'), 0);
    await window.picture('gave-up');
    await told.getByRole('button', { name: 'Restart' }).click();
    await window.squiggles('error').first().waitFor();
    await window.ready();
  });
});

test('a setting that leads nowhere, or to what is no server', async () => {
  await Window.with('wrong-path', { files: FILES, server: '/nowhere/vetline' }, async (window) => {
    await window.openFile('answers.py');
    const told = window.notification('The setting vetline.path names /nowhere/vetline');
    await told.waitFor();
    await window.picture('wrong-path');
    await told.getByRole('button', { name: 'Open Settings' }).click();
    await window.page.locator('.settings-editor .setting-item-contents').filter({ hasText: 'Vetline: Path' }).first().waitFor();
    window.setForMachine({ 'vetline.path': '/bin/false' });
    await window.notification('The Vetline server at /bin/false did not start.').waitFor();
    assert.equal(await window.notification(/EPIPE|connection/).count(), 0, 'it is told once, in plain words');
    await window.picture('no-server');
    window.setForMachine({ 'vetline.path': VETLINE });
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
  });
});

test('no Python', async () => {
  const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'vetline-empty-'));
  // VS Code asks the login shell for a PATH of its own; this one has none to give.
  const shell = path.join(empty, 'shell');
  fs.writeFileSync(shell, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await Window.with('no-python', { files: FILES, server: '', env: { PATH: empty, SHELL: shell } }, async (window) => {
    await window.openFile('answers.py');
    await window.notification('Vetline needs Python 3.10 or later.').waitFor();
    await window.picture('no-python');
  });
  fs.rmSync(empty, { recursive: true });
});

test('no network: the message says what is missing, and nothing is left behind', async () => {
  const env = { PATH: PATH_WITHOUT_VETLINE, PIP_CONFIG_FILE: os.devNull, PIP_INDEX_URL: 'http://127.0.0.1:9/', PIP_FIND_LINKS: '', PIP_EXTRA_INDEX_URL: '' };
  await Window.with('no-network', { files: FILES, server: '', env }, async (window) => {
    await window.openFile('answers.py');
    await window.notification('could not be downloaded').waitFor({ timeout: 180_000 });
    await window.picture('no-network');
    const storage = path.join(window.data, 'User/globalStorage/vetline.vetline');
    assert.deepEqual(fs.readdirSync(storage), []);
  });
});

test('the carried server is installed from a clean home, once, and can be cancelled', async () => {
  const env = { PATH: PATH_WITHOUT_VETLINE, PIP_CACHE_DIR: path.join(TOOLS, 'pip-cache') };
  await Window.with('first-install', { files: FILES, server: '', env }, async (window) => {
    await window.openFile('answers.py');
    const shown = window.notification('installing the server and what it needs');
    await shown.waitFor();
    await window.picture('installing');
    await shown.getByRole('button', { name: 'Cancel' }).click();
    await until('it is cancelled', async () => (await window.status().innerText()).includes('not running'));
    assert.deepEqual(window.processes(/-m pip/), []);

    await window.command('Vetline: Restart Server');
    await window.squiggles('error').first().waitFor({ timeout: 300_000 });
    await window.ready();
    const [server] = window.servers() as [number];
    assert.match(fs.readFileSync(`/proc/${server}/cmdline`, 'utf8'), /globalStorage\/vetline\.vetline\/server-[0-9a-f]+\/bin\/python/);

    await window.load();
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    assert.equal(await window.notification('installing').count(), 0);
    await window.picture('installed');
  });
});

test("the selected environment's server is used, and another one's when it is selected", async () => {
  const stub = fs.mkdtempSync(path.join(os.tmpdir(), 'vetline-stub-'));
  const other = path.join(stub, 'other/bin');
  fs.mkdirSync(other, { recursive: true });
  fs.writeFileSync(path.join(other, 'python'), '');
  fs.writeFileSync(path.join(other, 'vetline'), `#!/bin/sh\nexec '${VETLINE}' "$@"\n`, { mode: 0o755 });
  const vsix = await pythonExtension(stub, path.join(other, 'python'));
  await Window.with('environment', { files: FILES, server: '', env: { PATH: PATH_WITHOUT_VETLINE }, vsixes: [vsix] }, async (window) => {
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    const [first] = window.servers() as [number];
    assert.match(fs.readFileSync(`/proc/${first}/cmdline`, 'utf8'), new RegExp(VETLINE));
    await window.command('Stub: Select Another');
    await until('another server runs', () => Promise.resolve(window.servers().length === 1 && window.servers()[0] !== first));
    await window.ready();
  });
  fs.rmSync(stub, { recursive: true });
});

test('closing the window, leaving it and ending the workbench leave no process behind', async () => {
  const ours = /vetline\S* server|semgrep|-m vetline/;
  await Window.with('leaving', { files: FILES, options: ['--reconnection-grace-time', '2'] }, async (window) => {
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    await window.page.goto('about:blank');
    await until('the page is left: nothing runs', () => Promise.resolve(window.processes(ours).length === 0));
    await window.load();
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    await window.closeBrowser();
    await until('the window is closed: nothing runs', () => Promise.resolve(window.processes(ours).length === 0));
  });
  await Window.with('ending', { files: FILES }, async (window) => {
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    await window.endWorkbench();
    await until('the workbench has ended: nothing runs', () => Promise.resolve(window.processes(/./).filter((pid) => !window.isBrowser(pid)).length === 0));
  });
});

/** An extension with the name and the part of the interface of the Python extension that ours asks. */
async function pythonExtension(folder: string, another: string): Promise<string> {
  const manifest = {
    name: 'python',
    publisher: 'ms-python',
    version: '1.0.0',
    license: 'MIT',
    engines: { vscode: '^1.91.0' },
    main: './main.js',
    activationEvents: ['onLanguage:python'],
    contributes: { commands: [{ command: 'stub.select', title: 'Stub: Select Another' }] },
  };
  const main = `const vscode = require('vscode');
exports.activate = (context) => {
  let selected = ${JSON.stringify(PYTHON)};
  const changed = new vscode.EventEmitter();
  context.subscriptions.push(vscode.commands.registerCommand('stub.select', () => { selected = ${JSON.stringify(another)}; changed.fire({ path: selected }); }));
  return { environments: {
    getActiveEnvironmentPath: () => ({ path: selected }),
    resolveEnvironment: async (environment) => ({ executable: { uri: vscode.Uri.file(environment.path) } }),
    onDidChangeActiveEnvironmentPath: changed.event,
  } };
};`;
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'main.js'), main);
  fs.writeFileSync(path.join(folder, 'README.md'), 'A stand-in.\n');
  fs.writeFileSync(path.join(folder, 'LICENSE'), 'MIT\n');
  const out = path.join(folder, 'python.vsix');
  const vsce = path.join(TOOLS, '../node_modules/@vscode/vsce/vsce');
  await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', out], { cwd: folder });
  return out;
}
