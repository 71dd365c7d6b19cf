type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function isPlainObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges the source into the target, nested objects included. */
export function deepMerge(target: Record<string, any>, source: Record<string, any>): Record<string, any> {
  for (const key of Object.keys(source)) {
    if (FORBIDDEN.has(key)) {
      continue;
    }
    if (isPlainObject(source[key])) {
      const own = Object.hasOwn(target, key) && isPlainObject(target[key]) ? target[key] : Object.create(null);
      target[key] = deepMerge(own, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

/** Sets the value at a path such as "editor.font.size". */
export function setPath(target: Record<string, any>, path: string, value: Json): void {
  const keys = path.split('.');
  if (keys.some((key) => FORBIDDEN.has(key))) {
    throw new Error('illegal path');
  }
  const last = keys.pop() as string;
  let node = target;
  for (const key of keys) {
    node = node[key] ??= Object.create(null);
  }
  node[last] = value;
}

export const DEFAULTS = { theme: 'light', editor: { font: { size: 14, family: 'monospace' } } };

/** Applies the user's settings, as JSON, to the defaults. */
export function loadSettings(text: string): Record<string, unknown> {
  const overrides = JSON.parse(text);
  return deepMerge(structuredClone(DEFAULTS), overrides);
}
