import { createHash } from 'node:crypto';
import { chmod, rename, writeFile } from 'node:fs/promises';

const FEED = 'https://updates.example.com/agent/latest.json';

export async function update(current, binary, publicKey) {
  const feed = await (await fetch(FEED, { signal: AbortSignal.timeout(10_000) })).json();
  if (feed.version === current) return false;

  const response = await fetch(feed.url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`download failed: ${response.status}`);
  const data = Buffer.from(await response.arrayBuffer());

  const temporary = `${binary}.new`;
  await writeFile(temporary, data); // flaw: CWE-494
  await chmod(temporary, 0o755);
  await rename(temporary, binary);
  return true;
}
