function isObject(value) {
  return value !== null && typeof value === "object";
}

function deepMerge(target, source) {
  for (const key in source) {
    if (isObject(source[key])) {
      if (!target[key]) Object.assign(target, { [key]: {} });
      deepMerge(target[key], source[key]);
    } else {
      // ruleid: merge-into-prototype
      target[key] = source[key];
    }
  }
  return target;
}

const extendDeep = (target, source) => {
  Object.keys(source).forEach((key) => {
    if (isObject(source[key])) extendDeep(target[key], source[key]);
    // ruleid: merge-into-prototype
    else target[key] = source[key];
  });
};

function setPath(object, path, value) {
  let current = object;
  const keys = path.split(".");
  for (let i = 0; i < keys.length - 1; i++) {
    current[keys[i]] ??= {};
    current = current[keys[i]];
  }
  // ruleid: merge-into-prototype
  current[keys[keys.length - 1]] = value;
}

function mergeSafe(target, source) {
  for (const key of Object.keys(source)) {
    if (key === "__proto__" || key === "constructor") continue;
    if (isObject(source[key])) mergeSafe(target[key], source[key]);
    // ok: merge-into-prototype
    else target[key] = source[key];
  }
}

function setSafe(object, keys, value) {
  let current = object;
  for (const key of keys) {
    if (key === "__proto__") throw new Error(key);
    current = current.get(key);
  }
  // ok: merge-into-prototype
  current[keys[0]] = value;
}

function copyFlat(target, source) {
  for (const key in source) {
    // ok: merge-into-prototype
    target[key] = source[key];
  }
}

function count(words) {
  const counts = {};
  // ok: merge-into-prototype
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function deepCopyMerge (target, source) {
  for (const key in source) {
    if (isObject(source[key])) {
      if (!target[key]) target.set(key, {});
      deepCopyMerge(target[key], source[key]);
    } else {
      // ruleid: merge-into-prototype
      target[key] = source[key];
    }
  }
}

function assignAt(target, path, value) {
  if (path.some((key) => key === "__proto__" || key === "constructor")) return;
  let current = target;
  for (let i = 0; i < path.length - 1; i++) {
    current = current[path[i]];
  }
  // ok: merge-into-prototype
  current[path[path.length - 1]] = value;
}

function deepDefaults(target, ...sources) {
  for (const source of sources) {
    for (const key in source) {
      const value = source[key];
      // ruleid: merge-into-prototype
      if (isObject(value)) target[key] = deepDefaults(target[key] ?? {}, value);
      // ruleid: merge-into-prototype
      else target[key] = value;
    }
  }
  return target;
}

function shallowExtend(target, ...sources) {
  for (const source of sources) {
    // ok: merge-into-prototype
    for (const key of Object.keys(source)) target[key] = source[key];
  }
  return target;
}

function nested(keys, text) {
  const result = {};
  let target = result;
  keys.forEach((key, index) => {
    if (index === keys.length - 1) {
      // ruleid: merge-into-prototype
      target[key] = text;
    } else {
      target = target[key] ??= {};
    }
  });
  return result;
}

module.exports = function parse(pairs) {
  const result = Object.create(null);
  for (const [path, value] of pairs) {
    const keys = path.split(".");
    if (keys.some((key) => ["__proto__", "constructor", "prototype"].includes(key))) continue;
    let target = result;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) {
        // ok: merge-into-prototype
        target[key] = value;
      } else {
        target[key] = target[key] || {};
        target = target[key];
      }
    });
  }
  return result;
};

function placed(object, path, value) {
  const parts = path.split(".");
  if (parts.some((part) => UNSAFE.includes(part))) {
    throw new TypeError("invalid path");
  }
  let current = object;
  for (let i = 0; i < parts.length - 1; i += 1) {
    current = current[parts[i]];
  }
  // ok: merge-into-prototype
  current[parts[parts.length - 1]] = value;
}

function setDotted(object, path, value) {
  const parts = path.split(".");
  const last = parts.pop();
  let current = object;
  for (const part of parts) {
    if (specialProperties.has(part)) {
      continue;
    }
    current = current[part];
  }
  // ok: merge-into-prototype
  current[last] = value;
}

module.exports = function setEach(object, path, value) {
  const parts = path.split(".");
  let current = object;
  for (const part of parts.slice(0, -1)) {
    if (utils.specialProperties.has(part)) {
      throw new Error("not a path");
    }
    current = current[part];
  }
  // ok: merge-into-prototype
  current[parts.at(-1)] = value;
};

function parseKeys(keys, text) {
  const out = {};
  let node = out;
  while (keys.length > 1) {
    const key = keys.shift();
    if (typeof node[key] !== "object") node[key] = {};
    node = node[key];
  }
  // ruleid: merge-into-prototype
  node[keys[0]] = text;
  return out;
}

function mergeKnown(target, source, shape = DEFAULTS) {
  for (const [key, known] of Object.entries(shape)) {
    if (!Object.hasOwn(source, key)) continue;
    const value = source[key];
    if (isObject(known)) mergeKnown(target[key], value, known);
    // ok: merge-into-prototype
    else target[key] = value;
  }
  return target;
}

function mixin(obj) {
  for (const key in Emitter.prototype) {
    // ok: merge-into-prototype
    obj[key] = Emitter.prototype[key];
  }
  return extend(obj, {});
}
