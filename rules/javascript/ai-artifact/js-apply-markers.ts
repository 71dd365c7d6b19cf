/*
Conflicts look like this:

<<<<<<< HEAD
a
=======
b
>>>>>>> feature
*/
import { sum } from "./sum";

// ok: js-apply-markers
const SEPARATOR = "<<<<<<< SEARCH";
// ok: js-apply-markers
const PATTERN = /^>>>>>>> REPLACE$/;
const PATCH = `
// ok: js-apply-markers
*** Begin Patch
// ok: js-apply-markers
@@ -1,2 +1,2 @@
// ok: js-apply-markers
<<<<<<< SEARCH
*** End Patch
`;
// ok: js-apply-markers
// ======= totals =======
// ok: js-apply-markers
// >>>>>>> a heading that somebody drew with arrows

export function shift(a: number, b: number): number {
  // ok: js-apply-markers
  return a >>> b << 7;
}

// ruleid: js-apply-markers
// <<<<<<< SEARCH
export function kept(values: number[]): number {
  // ruleid: js-apply-markers
  // *** Begin Patch
  return sum(values);
}
// ruleid: js-apply-markers
// >>>>>>> REPLACE

// What follows is no TypeScript, so the file parses only in part from here on.
export function total(values: number[]): number {
// ruleid: js-apply-markers
<<<<<<< HEAD
  return sum(values);
// ruleid: js-apply-markers
||||||| merged common ancestors
  return 0;
=======
  return sum(values) * 1.19;
// ruleid: js-apply-markers
>>>>>>> feature/tax
}

// ruleid: js-apply-markers
*** Begin Patch
// ruleid: js-apply-markers
*** Update File: totals.ts
// ruleid: js-apply-markers
@@ -10,3 +10,4 @@ export function mean() {
// ruleid: js-apply-markers
*** End Patch
