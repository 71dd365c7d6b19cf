function setPath(obj, keys, value) {
  let node = obj;
  keys.forEach((key, i) => {
    // ruleid: js-prototype-guard-partial
    if (key === "__proto__") throw new Error("Invalid path");
    if (i === keys.length - 1) node[key] = value;
    node = node[key];
  });
}

function deepMerge(target, source) {
  for (const key in source) {
    // ruleid: js-prototype-guard-partial
    if (key === "__proto__") continue;
    if (typeof source[key] === "object") deepMerge(target[key], source[key]);
    else target[key] = source[key];
  }
}

function fullPath(obj, keys, value) {
  let node = obj;
  for (const key of keys) {
    // ok: js-prototype-guard-partial
    if (key === "__proto__" || key === "constructor" || key === "prototype") return;
    node = node[key];
  }
  node[keys[0]] = value;
}

function flat(target, source) {
  for (const key of Object.keys(source)) {
    // ok: js-prototype-guard-partial
    if (key !== "__proto__") target[key] = source[key];
  }
}

function extendOwn(target: any, given: any) {
  for (const key in given) {
    // ruleid: js-prototype-guard-partial
    if (key !== "__proto__" && Object.prototype.hasOwnProperty.call(given, key)) {
      target[key] = isObject(given[key]) ? assign(target[key] || {}, given[key]) : given[key];
    }
  }
  return target;
}

function extendHeld(target: any, given: any) {
  for (const key in given) {
    // ok: js-prototype-guard-partial
    if (key !== "__proto__" && isObject(given[key])) {
      assign(Object.hasOwn(target, key) ? target[key] : (target[key] = {}), given[key]);
    }
  }
  return target;
}
