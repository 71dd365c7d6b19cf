import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givesUp, MOST_CRASHES, recent, WITHIN_MS } from '../../src/crashes.ts';

test('five within minutes are enough', () => {
  let crashes: number[] = [];
  for (let number = 1; number <= MOST_CRASHES; number++) {
    crashes = recent(crashes, number * 1000);
    assert.equal(givesUp(crashes), number === MOST_CRASHES);
  }
});

test('old crashes are forgotten', () => {
  let crashes: number[] = [];
  for (let number = 1; number <= 20; number++) {
    crashes = recent(crashes, number * WITHIN_MS);
    assert.equal(givesUp(crashes), false);
  }
});
