function set(object, path, value) {
  const keys = path.split(".");
  let current = object;
  for (let i = 0; i < keys.length - 1; i++) {
    // ruleid: path-set-prototype
    current = current[keys[i]] ??= {};
  }
  current[keys[keys.length - 1]] = value;
}

function setPath(target, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  let node = target;
  for (const key of keys) {
    if (typeof node[key] !== "object") node[key] = {};
    // ruleid: path-set-prototype
    node = node[key];
  }
  node[last] = value;
}

function get(object, path) {
  let current = object;
  for (const key of path.split(".")) {
    // ok: path-set-prototype
    current = current[key];
  }
  return current;
}

function setOwn(object, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  let node = object;
  for (const key of keys) {
    if (!Object.hasOwn(node, key)) throw new TypeError("no such key");
    // ok: path-set-prototype
    node = node[key];
  }
  node[last] = value;
}

function walk(list, start) {
  let node = start;
  while (node) {
    // ok: path-set-prototype
    node = node[next];
  }
}

module.exports = function assign(object, keys, value) {
  let current = object;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (i === keys.length - 1) {
      current[key] = value;
    } else {
      if (typeof current[key] !== "object") current[key] = {};
      // ruleid: path-set-prototype
      current = current[key];
    }
  }
};

const put = (object, path, value) => {
  const parts = path.split(".");
  let node = object;
  while (parts.length > 1) {
    const part = parts.shift();
    // ruleid: path-set-prototype
    node = node[part] = node[part] || {};
  }
  node[parts[0]] = value;
};
