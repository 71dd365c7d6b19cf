type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Merges the source into the target, nested objects included. */
export function deepMerge(target: any, source: any): any {
  for (const key in source) {
    if (source[key] && typeof source[key] === 'object' && !Array.isArray(source[key])) {
      if (!target[key]) {
        target[key] = {};
      }
      deepMerge(target[key], source[key]);
    } else {
      target[key] = source[key]; // flaw: CWE-1321
    }
  }
  return target;
}

/** Sets the value at a path such as "editor.font.size". */
export function setPath(target: any, path: string, value: Json): void {
  const keys = path.split('.');
  let node = target;
  for (let i = 0; i < keys.length - 1; i++) {
    node[keys[i]] = node[keys[i]] ?? {};
    node = node[keys[i]];
  }
  node[keys[keys.length - 1]] = value; // flaw: CWE-1321
}

export const DEFAULTS = { theme: 'light', editor: { font: { size: 14, family: 'monospace' } } };

/** Applies the user's settings, as JSON, to the defaults. */
export function loadSettings(text: string): Record<string, unknown> {
  const overrides = JSON.parse(text);
  return deepMerge(structuredClone(DEFAULTS), overrides);
}
