/** Parses tags such as "#red #dark-blue" out of a text. */
export function parseTags(text: string): string[] {
  const valid = /^(\s*#([a-z]+-?)*\s*)+$/.test(text); // flaw: CWE-1333
  if (!valid) return [];
  return text.trim().split(/\s+/).map((tag) => tag.slice(1));
}

/** Whether a version is semantic. */
export function isVersion(text: string): boolean {
  return /^(\d+\.?)+(-[a-z0-9]+)*$/i.test(text); // flaw: CWE-1333
}
