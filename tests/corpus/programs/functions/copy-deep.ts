type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Copies all of the source's properties into the target, trees within trees included. */
export function extend(target: Tree, source: Tree): Tree {
  Object.keys(source).forEach((key) => {
    const value = source[key];
    if (isTree(value)) {
      target[key] = extend(isTree(target[key]) ? (target[key] as Tree) : {}, value);
    } else {
      target[key] = value; // flaw: CWE-1321
    }
  });
  return target;
}
