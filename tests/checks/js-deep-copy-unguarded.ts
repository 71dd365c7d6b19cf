function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

export const assignDeep = (target: any, ...sources: any[]) => {
  for (const source of sources) {
    for (const key of Object.keys(source)) {
      if (isObject(target[key]) && isObject(source[key])) {
        // ruleid: js-deep-copy-unguarded
        assignDeep(target[key], source[key]);
      } else {
        target[key] = source[key];
      }
    }
  }
  return target;
};

export const assignSafely = (target: any, ...sources: any[]) => {
  for (const source of sources) {
    for (const key of Object.keys(source)) {
      if (key === "__proto__" || key === "constructor") continue;
      if (isObject(target[key]) && isObject(source[key])) {
        // ok: js-deep-copy-unguarded
        assignSafely(target[key], source[key]);
      } else {
        target[key] = source[key];
      }
    }
  }
  return target;
};

function extended(...all: any[]) {
  const target = all[0];
  for (const options of all.slice(1)) {
    for (const name in options) {
      const known = target[name];
      const given = options[name];
      if (isObject(given)) {
        // ruleid: js-deep-copy-unguarded
        target[name] = extended(isObject(known) ? known : {}, given);
      } else {
        target[name] = given;
      }
    }
  }
  return target;
}

class Settings {
  merge(base: any, added: any) {
    const keys = Object.keys(added);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (isObject(base[key])) {
        // ruleid: js-deep-copy-unguarded
        this.merge(base[key], added[key]);
      } else {
        base[key] = added[key];
      }
    }
  }
}

function put(store: any, path: string, value: unknown) {
  const parts = path.split(".");
  const last = parts.pop()!;
  let node = store;
  parts.forEach((part) => {
    // ruleid: js-deep-copy-unguarded
    if (!isObject(node[part])) node[part] = {};
    node = node[part];
  });
  write(node, last, value);
}

function putOwn(store: any, path: string, value: unknown) {
  const parts = path.split(".");
  const last = parts.pop()!;
  let node = store;
  parts.forEach((part) => {
    // ok: js-deep-copy-unguarded
    if (!Object.prototype.hasOwnProperty.call(node, part)) node[part] = {};
    node = node[part];
  });
  write(node, last, value);
}

function write(node: any, last: string, value: unknown) {
  node[last] = value;
}

function setAt(node: any, path: string[], value: unknown): unknown {
  if (path.length === 1) {
    node[path[0]] = value;
    return value;
  }
  const name = path[0];
  if (node[name] === undefined) {
    // ruleid: js-deep-copy-unguarded
    node[name] = {};
  }
  return setAt(node[name], path.slice(1), value);
}

function counted(words: string[]) {
  const counts: any = {};
  for (const word of words) {
    // ok: js-deep-copy-unguarded
    counts[word] = counts[word] || {};
  }
  return counts;
}

function cloned(source: any): any {
  const copy: any = {};
  for (const key of Object.keys(source)) {
    // ok: js-deep-copy-unguarded
    copy[key] = isObject(source[key]) ? cloned(source[key]) : source[key];
  }
  return copy;
}

function handed(this: any, value: any, key: string) {
  const known = this[key];
  if (isObject(value) && isObject(known)) {
    // ruleid: js-deep-copy-unguarded
    mixinDeep(known, value);
  } else {
    this[key] = value;
  }
}

function mixinDeep(target: any, source: any) {
  forIn(source, handed, target);
}

function handedSafely(this: any, value: any, key: string) {
  if (key === "__proto__" || key === "constructor") return;
  const known = this[key];
  // ok: js-deep-copy-unguarded
  if (isObject(known)) mixinDeep(known, value);
  else this[key] = value;
}

function defaultsDeep(target: any, source: any) {
  lazy.forOwn(source, function (value: any, key: string) {
    const known = target[key];
    if (known == null) {
      target[key] = value;
    } else if (isObject(known)) {
      // ruleid: js-deep-copy-unguarded
      defaultsDeep(known, value);
    }
  });
  return target;
}

function mergeEntries(target: any, source: any) {
  for (const [key, value] of Object.entries(source)) {
    // ruleid: js-deep-copy-unguarded
    if (isObject(target[key])) mergeEntries(target[key], value);
    else target[key] = value;
  }
}

function mergedLists(target: any[], source: any[]) {
  source.forEach(function (item, i) {
    const known = target[i];
    // ok: js-deep-copy-unguarded
    if (known) mergedLists(known, item);
    else target[i] = item;
  });
}

function putAlong(object: any, path: string[], value: unknown): boolean {
  const key = path.shift()!;
  if (path.length === 0) {
    object[key] = value;
    return true;
  }
  // ruleid: js-deep-copy-unguarded
  if (typeof object[key] === "undefined") object[key] = {};
  return putAlong(object[key], path, value);
}

function putAtOnce(root: any, path: string, value: unknown) {
  const parts = path.split(".");
  const last = parts.pop()!;
  let node = root;
  for (const part of parts) {
    // ruleid: js-deep-copy-unguarded
    node = node[part] || (node[part] = {});
  }
  node[last] = value;
}

function putNumbered(root: any, path: string[], value: unknown) {
  let node = root;
  for (let at = 0; at < path.length - 1; at++) {
    const part = path[at];
    // ruleid: js-deep-copy-unguarded
    if (!node[part]) node[part] = /^\d+$/.test(path[at + 1]) ? [] : {};
    node = node[part];
  }
  node[path[path.length - 1]] = value;
}

class Jar {
  shelves: any = {};

  keep(cookie: any, done: Done) {
    if (!this.shelves[cookie.domain]) this.shelves[cookie.domain] = {};
    // ruleid: js-deep-copy-unguarded
    this.shelves[cookie.domain][cookie.key] = cookie;
    done();
  }

  count(words: string[]) {
    for (const word of words) {
      if (!this.shelves[word]) this.shelves[word] = {};
      // ok: js-deep-copy-unguarded
      this.shelves[word][word.length] = true;
    }
  }
}

class OwnJar {
  shelves: any = {};

  keepOwn(cookie: any, done: () => void) {
    if (!Object.hasOwn(this.shelves, cookie.domain)) this.shelves[cookie.domain] = {};
    // ok: js-deep-copy-unguarded
    this.shelves[cookie.domain][cookie.key] = cookie;
    done();
  }
}

function applyOptions<T extends object>(base: T, overrides: Partial<T>): T {
  (Object.entries(overrides) as [keyof T, any][]).forEach(([k, v]) => {
    if (v && typeof v === "object") {
      // ruleid: js-deep-copy-unguarded
      applyOptions(base[k] as any, v);
    } else {
      base[k] = v;
    }
  });
  return base;
}

const setIn = (obj, path, value) => {
  const parts = path.split(".");
  const last = parts.pop();
  // ruleid: js-deep-copy-unguarded
  const parent = parts.reduce((node, part) => (node[part] = node[part] || {}), obj);
  parent[last] = value;
};

const total = (rows, key) => {
  const counts = rows.reduce((sums, row) => {
    sums[row[key]] = (sums[row[key]] || 0) + 1;
    return sums;
  }, {});
  return counts;
};
