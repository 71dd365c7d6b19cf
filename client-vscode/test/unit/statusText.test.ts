import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownStatus, type ServerStatus } from '../../src/statusText.ts';

const STATUS: ServerStatus = { state: 'ready', rules: 3, instant: 2, deep: 1, deepTier: 'ready', reason: '', problems: [] };
const RUNNING = { kind: 'running', version: '0.1.0' } as const;

test('running: findings and tiers', () => {
  const at = new Date(2026, 10, 23, 14, 3, 5);
  assert.deepEqual(shownStatus(RUNNING, STATUS, 0, at), {
    level: 'good',
    text: 'no findings',
    detail: ['Server 0.1.0', 'Instant tier: 2 rules at each keystroke', 'Deep tier: ready, 1 rule', 'Last analysis: 14:03:05'],
  });
  assert.equal(shownStatus(RUNNING, STATUS, 1, undefined).text, '1 finding');
});

test('a deep tier that does not run says why, and is no alarm', () => {
  const shown = shownStatus(RUNNING, { ...STATUS, state: 'degraded', deepTier: 'unavailable', reason: 'Semgrep is missing' }, 2, undefined);
  assert.equal(shown.level, 'good');
  assert.ok(shown.detail.includes('Deep tier: unavailable (Semgrep is missing), 1 rule'));
});

test('problems are shown with their place', () => {
  const problems = [
    { message: 'no rule is named `x`', path: 'vetline.toml', line: 2 },
    { message: 'odd', path: null, line: null },
  ];
  const shown = shownStatus(RUNNING, { ...STATUS, state: 'degraded', problems }, 0, undefined);
  assert.equal(shown.level, 'degraded');
  assert.ok(shown.detail.includes('Problem: vetline.toml:2: no rule is named `x`'));
  assert.ok(shown.detail.includes('Problem: odd'));
});

test('before it runs and after it gave up', () => {
  assert.equal(shownStatus({ kind: 'starting' }, undefined, 0, undefined).level, 'busy');
  assert.equal(shownStatus(RUNNING, undefined, 0, undefined).text, 'loading rules');
  assert.deepEqual(shownStatus({ kind: 'failed', message: 'gone' }, STATUS, 0, undefined), { level: 'failed', text: 'not running', detail: ['gone'] });
});
