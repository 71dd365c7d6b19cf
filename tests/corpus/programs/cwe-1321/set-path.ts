/**
 * Sets a value below an object by a path such as "theme.colors.accent".
 * Objects on the way are made if they are missing.
 */
export function setPath(object: Record<string, any>, path: string, value: unknown): Record<string, any> {
  const keys = path.split('.');
  let current = object;
  for (let i = 0; i < keys.length - 1; i++) {
    const key = keys[i];
    if (typeof current[key] !== 'object' || current[key] === null) {
      current[key] = {};
    }
    current = current[key];
  }
  current[keys[keys.length - 1]] = value; // flaw: CWE-1321
  return object;
}

/** Reads a value by its path. */
export function getPath(object: Record<string, any>, path: string): unknown {
  return path.split('.').reduce<any>((current, key) => (current == null ? undefined : current[key]), object);
}
