import { chmod, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";

export async function update(url: string, binary: string) {
  const response = await fetch(url);
  const data = Buffer.from(await response.arrayBuffer());
  await writeFile(binary, data);
  // ruleid: js-download-made-executable
  await chmod(binary, 0o755);
}

export async function checked(url: string, binary: string) {
  const response = await fetch(url);
  const data = Buffer.from(await response.arrayBuffer());
  if (createHash("sha256").update(data).digest("hex") !== EXPECTED) throw new Error("not what was published");
  await writeFile(binary, data);
  // ok: js-download-made-executable
  await chmod(binary, 0o755);
}

export async function kept(url: string, file: string) {
  const response = await fetch(url);
  await writeFile(file, await response.text());
  // ok: js-download-made-executable
  await chmod(file, 0o600);
}

export async function script(file: string) {
  await writeFile(file, "#!/bin/sh\necho");
  // ok: js-download-made-executable
  await chmod(file, 0o755);
}
