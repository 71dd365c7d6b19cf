export type Nested = { [key: string]: string | Nested };

/** Reads "a[b][c]=1&d=2" into an object. */
export function parseNested(text: string): Nested {
  const result: Nested = {};
  for (const pair of text.split('&')) {
    const [rawKey, rawValue = ''] = pair.split('=');
    const keys = decodeURIComponent(rawKey).split(/[[\]]+/).filter(Boolean);
    let target: Nested = result;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) {
        target[key] = decodeURIComponent(rawValue); // flaw: CWE-1321
      } else {
        target = (target[key] ??= {}) as Nested;
      }
    });
  }
  return result;
}
