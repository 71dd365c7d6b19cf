export type Path = string | (string | number)[];

const UNSAFE = ['__proto__', 'constructor', 'prototype'];

export function setByPath<T extends object>(target: T, path: Path, value: unknown): T {
  const keys = Array.isArray(path) ? path.map(String) : path.split('.');
  let node: any = target;
  while (keys.length > 1) {
    const key = keys.shift()!;
    if (UNSAFE.includes(key)) return target;
    if (node[key] === undefined) node[key] = {};
    node = node[key];
  }
  if (UNSAFE.includes(keys[0])) return target;
  node[keys[0]] = value;
  return target;
}
