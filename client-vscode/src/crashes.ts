/** When to stop restarting a server that keeps dying. Pure. */

export const MOST_CRASHES = 5;
export const WITHIN_MS = 3 * 60 * 1000;

/** The crashes that still count at `now`, which is one of them; times in milliseconds. */
export function recent(crashes: readonly number[], now: number): number[] {
  return [...crashes, now].filter((time) => now - time < WITHIN_MS);
}

export function givesUp(crashes: readonly number[]): boolean {
  return crashes.length >= MOST_CRASHES;
}
