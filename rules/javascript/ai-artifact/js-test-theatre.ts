import assert from "node:assert";
import { expect, it, test } from "vitest";

// ruleid: js-test-theatre
it("is written later", () => {});
// ruleid: js-test-theatre
test('does nothing', async () => { });

it("always passes", async () => {
  const result = await run();
  // ruleid: js-test-theatre
  expect(true).toBe(true);
  // ruleid: js-test-theatre
  expect(true).toBeTruthy();
  // ruleid: js-test-theatre
  expect(result).toEqual(result);
  // ruleid: js-test-theatre
  expect(result.length).toBeGreaterThanOrEqual(0);
  // ruleid: js-test-theatre
  assert.ok(true);
  // ruleid: js-test-theatre
  assert.strictEqual(1, 1);

  // ok: js-test-theatre
  expect(result).toEqual([1]);
  // ok: js-test-theatre
  expect(list).toBe(list);
  // ok: js-test-theatre
  expect(isOpen).toBe(true);
  // ok: js-test-theatre
  assert(result.ok);
  // ok: js-test-theatre
  expect(result.length).toBeGreaterThanOrEqual(1);
});

// ok: js-test-theatre
it.todo("is written later");
// ok: js-test-theatre
it("has no body yet", () => {
  // the server must be up for it
});
// ok: js-test-theatre
it("loads", () => {
  load();
});
