export type Path = string | (string | number)[];

export function setByPath<T extends object>(target: T, path: Path, value: unknown): T {
  const keys = Array.isArray(path) ? path.map(String) : path.split('.');
  let node: any = target;
  while (keys.length > 1) {
    const key = keys.shift()!;
    if (node[key] === undefined) node[key] = {};
    node = node[key];
  }
  node[keys[0]] = value; // flaw: CWE-1321
  return target;
}
