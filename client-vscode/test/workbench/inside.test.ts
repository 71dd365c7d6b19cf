/** Runs `test/inside` within the extension host, as VS Code's own test runner would. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { SAMPLE } from './sample.ts';
import { until, Window } from './window.ts';

test("within the extension host: VS Code's own interface", async () => {
  const result = path.join(fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'vetline-inside-')), 'result.json');
  const options = {
    files: { 'answers.py': SAMPLE, 'saved.py': 'import yaml\n\n\ndef read(file):\n    return yaml.load(file, Loader=yaml.Loader)\n' },
    options: ['--vscode-option', 'enable-smoke-test-driver'],
    env: { VETLINE_INSIDE_RESULT: result },
  };
  await Window.with('inside', options, async (window) => {
    await window.runInside(path.resolve(import.meta.dirname, '../inside'));
    await until('its outcome', () => Promise.resolve(fs.existsSync(result)));
    const outcome: { name: string; error: string }[] = JSON.parse(fs.readFileSync(result, 'utf8'));
    assert.ok(outcome.length >= 5);
    assert.deepEqual(outcome.filter(({ error }) => error !== ''), []);
  });
  fs.rmSync(path.dirname(result), { recursive: true });
});
