type Json = Record<string, any>;

/** Sets a value in a nested object by its dotted path: set(o, "a.b.c", 1). */
export function setByPath(target: Json, path: string, value: unknown): Json {
  const keys = path.split(".");
  if (keys.some((key) => key === "__proto__" || key === "constructor" || key === "prototype")) {
    throw new Error("Invalid path");
  }
  let current = target;
  for (let i = 0; i < keys.length - 1; i++) {
    const key = keys[i];
    if (typeof current[key] !== "object" || current[key] === null) {
      current[key] = {};
    }
    current = current[key];
  }
  current[keys[keys.length - 1]] = value;
  return target;
}

export function fromQuery(query: string): Json {
  const result: Json = {};
  for (const [key, value] of new URLSearchParams(query)) {
    setByPath(result, key, value);
  }
  return result;
}
