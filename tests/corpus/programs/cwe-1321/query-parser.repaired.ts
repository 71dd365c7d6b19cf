export type Nested = { [key: string]: string | Nested };

/** Reads "a[b][c]=1&d=2" into an object. */
export function parseNested(text: string): Nested {
  const result: Nested = Object.create(null);
  for (const pair of text.split('&')) {
    const [rawKey, rawValue = ''] = pair.split('=');
    const keys = decodeURIComponent(rawKey).split(/[[\]]+/).filter(Boolean);
    if (keys.includes('__proto__') || keys.includes('constructor') || keys.includes('prototype')) continue;
    let target: Nested = result;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) {
        target[key] = decodeURIComponent(rawValue);
      } else {
        target = (target[key] ??= Object.create(null)) as Nested;
      }
    });
  }
  return result;
}
