/** Against programs that play Python: what is run, what is left behind, what a person is told. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findPython, install, InstallationError, reasonOf, type Request } from '../../src/installation.ts';

let folder: string;
let abort: AbortController;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vetline-unit-'));
  abort = new AbortController();
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

/** A program that says it is Python `version`, makes an environment with itself in it, and installs as told. */
async function python(options: { version?: string; venv?: string; pip?: string; name?: string } = {}): Promise<string> {
  const file = path.join(folder, options.name ?? 'python3');
  const script = `#!/bin/sh
echo "$*" >> '${folder}/calls'
case "$*" in
  *version_info*) echo '${options.version ?? '3 11'}';;
  *'-m venv'*) ${options.venv ?? `for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python"`};;
  *'-m pip'*) ${options.pip ?? 'true'};;
esac
`;
  await fs.writeFile(file, script, { mode: 0o755 });
  return file;
}

async function request(interpreters: string[], wheel = 'a wheel'): Promise<Request & { steps: string[]; lines: string[] }> {
  const file = path.join(folder, 'vetline-0.1.0-py3-none-any.whl');
  await fs.writeFile(file, wheel);
  const steps: string[] = [];
  const lines: string[] = [];
  return {
    wheel: file,
    storage: path.join(folder, 'storage'),
    interpreters: async () => interpreters,
    signal: abort.signal,
    report: (step) => steps.push(step),
    log: (line) => lines.push(line),
    steps,
    lines,
  };
}

const calls = async () => (await fs.readFile(path.join(folder, 'calls'), 'utf8')).trim().split('\n');
const environments = async () => (await fs.readdir(path.join(folder, 'storage'))).filter((name) => name.startsWith('server-'));
const failsFor = (reason: string) => (error: unknown) => error instanceof InstallationError && error.reason === reason;

test('installs once, and finds it again without a word', async () => {
  const interpreter = await python();
  const first = await request([interpreter]);
  const installed = await install(first);
  assert.deepEqual(installed.args, ['-I', '-m', 'vetline']);
  assert.equal(installed.outdated, false);
  assert.ok(first.steps.length >= 3);
  const before = (await calls()).length;
  const second = await request([interpreter]);
  assert.deepEqual(await install(second), installed);
  assert.equal((await calls()).length, before);
  assert.deepEqual(second.steps, []);
});

test('a newer wheel replaces the older, whose environment goes', async () => {
  const interpreter = await python();
  const old = await install(await request([interpreter], 'old'));
  const fresh = await install(await request([interpreter], 'new'));
  assert.notEqual(fresh.command, old.command);
  assert.equal((await environments()).length, 1);
});

test('an upgrade that fails leaves the installed server in use', async () => {
  const old = await install(await request([await python()], 'old'));
  const failing = await request([await python({ pip: 'echo "Temporary failure in name resolution"; exit 1' })], 'new');
  assert.deepEqual(await install(failing), { ...old, outdated: true });
  assert.equal((await environments()).length, 1);
});

test('what was interrupted is made anew', async () => {
  const interpreter = await python();
  const installed = await install(await request([interpreter]));
  await fs.rm(path.join(path.dirname(path.dirname(installed.command)), 'installed.json'));
  const again = await request([interpreter]);
  assert.deepEqual(await install(again), installed);
  assert.ok(again.steps.length > 0);
});

test('without Python there is a clear message and nothing is left behind', async () => {
  const old = await python({ version: '3 8' });
  const lacking = await request([old, path.join(folder, 'no-such-python')]);
  await assert.rejects(install(lacking), failsFor('no-python'));
  assert.match(lacking.lines.join('\n'), /3\.8 is too old[^]*no Python that runs/);
  assert.deepEqual(await environments(), []);
});

test('no venv, no network, no space: each is told apart', async () => {
  const messages: [string, string][] = [
    ['The virtual environment was not created successfully because ensurepip is not available.', 'no-venv'],
    ["WARNING: Retrying after connection broken by 'NewConnectionError(: Failed to establish a new connection'", 'no-network'],
    ['ERROR: No matching distribution found for semgrep>=1.140', 'no-network'],
    ['OSError: [Errno 28] No space left on device', 'no-space'],
    ['error: something else', 'other'],
  ];
  for (const [output, reason] of messages) {
    assert.equal(reasonOf(output), reason, output);
  }
  const failing = await request([await python({ venv: `echo "${messages[0]?.[0]}"; exit 1` })]);
  await assert.rejects(install(failing), failsFor('no-venv'));
  assert.match(failing.lines.join('\n'), /ensurepip is not available/);
});

test('cancelling ends the installer and leaves nothing', async () => {
  const waiting = await request([await python({ pip: 'exec sleep 600' })]);
  const report = waiting.report;
  waiting.report = (step) => {
    report(step);
    if (step.startsWith('installing')) {
      setImmediate(() => abort.abort());
    }
  };
  await assert.rejects(install(waiting), failsFor('cancelled'));
  assert.deepEqual(await environments(), []);
});

test('two windows at once install once', async () => {
  const interpreter = await python();
  const [one, other] = await Promise.all([request([interpreter]), request([interpreter])]);
  const results = await Promise.all([install(one), install(other)]);
  assert.deepEqual(results[0], results[1]);
  assert.equal((await calls()).filter((call) => call.includes('-m pip')).length, 1);
});

test('the lock of a process that is gone is taken over', async () => {
  const after = await request([await python()]);
  await fs.mkdir(after.storage, { recursive: true });
  await fs.writeFile(path.join(after.storage, 'installing.lock'), '999999999');
  assert.equal((await install(after)).outdated, false);
});

test('the first Python that is new enough is taken', async () => {
  const old = await python({ version: '2 7', name: 'python' });
  const good = await python({ version: '3 13', name: 'python3' });
  const found = await findPython([old, good], abort.signal);
  assert.equal(found.python, good);
  assert.match(found.tried[0] ?? '', /2\.7 is too old/);
});
