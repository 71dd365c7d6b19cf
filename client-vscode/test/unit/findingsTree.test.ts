import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, type Grouping, type Item } from '../../src/findingsTree.ts';

const ITEMS: Item[] = [
  { file: 'b.py', line: 4, rule: 'weak-hash', category: 'crypto', severity: 1 },
  { file: 'a.py', line: 9, rule: 'eval-exec', category: 'injection', severity: 0 },
  { file: 'a.py', line: 2, rule: 'weak-hash', category: 'crypto', severity: 1 },
  { file: 'a.py', line: 1, rule: 'elided-code', category: 'ai-artifact', severity: 2 },
];

const EXPECTED: [Grouping, [string, number, number][]][] = [
  ['severity', [['Errors', 0, 1], ['Warnings', 1, 2], ['Information', 2, 1]]],
  ['category', [['injection', 0, 1], ['crypto', 1, 2], ['ai-artifact', 2, 1]]],
  ['rule', [['eval-exec', 0, 1], ['weak-hash', 1, 2], ['elided-code', 2, 1]]],
  ['file', [['a.py', 0, 3], ['b.py', 1, 1]]],
];

for (const [grouping, expected] of EXPECTED) {
  test(`by ${grouping}, the worst first`, () => {
    assert.deepEqual(grouped(ITEMS, grouping).map((group) => [group.name, group.severity, group.items.length]), expected);
  });
}

test('within a group: severity, file, line', () => {
  const [first] = grouped(ITEMS, 'file');
  assert.deepEqual(first?.items.map((item) => item.line), [9, 2, 1]);
  assert.deepEqual(grouped(ITEMS, 'rule')[1]?.items.map((item) => item.file), ['a.py', 'b.py']);
});

test('nothing is no group', () => assert.deepEqual(grouped([], 'severity'), []));
