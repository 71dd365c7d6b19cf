/** Parses tags such as "#red #dark-blue" out of a text. */
export function parseTags(text: string): string[] {
  const valid = text.length < 1000 && /^\s*#[a-z]+(?:-[a-z]+)*(?:\s+#[a-z]+(?:-[a-z]+)*)*\s*$/.test(text);
  if (!valid) return [];
  return text.trim().split(/\s+/).map((tag) => tag.slice(1));
}

/** Whether a version is semantic. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[a-z0-9]+)?$/i.test(text);
}
