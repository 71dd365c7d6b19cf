type Dict = Record<string, any>;

const isObject = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function mergeDeep(target: Dict, source: Dict): Dict {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (isObject(value)) {
      if (!isObject(target[key])) target[key] = {};
      mergeDeep(target[key], value);
    } else {
      target[key] = value; // flaw: CWE-1321
    }
  }
  return target;
}

const defaults: Dict = { theme: { dark: false }, editor: { tabSize: 2, wrap: true } };

export function loadPreferences(json: string): Dict {
  return mergeDeep(structuredClone(defaults), JSON.parse(json));
}
