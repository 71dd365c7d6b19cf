/** Parses query strings with nested keys, such as `a.b.c=1`. */
export type Nested = { [key: string]: Nested | string };

function decode(text: string): string {
  return decodeURIComponent(text.replace(/\+/g, ' '));
}

function assign(target: Nested, path: string[], value: string): void {
  if (path.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) {
    return;
  }
  let current: any = target;
  for (let i = 0; i < path.length - 1; i++) {
    if (!current[path[i]]) {
      current[path[i]] = {};
    }
    current = current[path[i]];
  }
  current[path[path.length - 1]] = value;
}

export function parseQuery(query: string): Nested {
  const result: Nested = {};
  for (const pair of query.replace(/^\?/, '').split('&')) {
    if (!pair) continue;
    const [key, value = ''] = pair.split('=');
    assign(result, decode(key).split('.'), decode(value));
  }
  return result;
}
