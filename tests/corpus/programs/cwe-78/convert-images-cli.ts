import { readdirSync, mkdirSync } from "node:fs";
import path from "node:path";
import { execSync } from "node:child_process";

/** Converts every picture of a folder to WebP with cwebp. */
export function convertFolder(folder: string, quality = 80): string[] {
  const target = path.join(folder, "webp");
  mkdirSync(target, { recursive: true });
  const done: string[] = [];
  for (const name of readdirSync(folder)) {
    if (!/\.(png|jpe?g)$/i.test(name)) continue;
    const source = path.join(folder, name);
    const output = path.join(target, name.replace(/\.\w+$/, ".webp"));
    execSync(`cwebp -q ${quality} "${source}" -o "${output}"`); // flaw: CWE-78
    done.push(output);
  }
  return done;
}

const [folder] = process.argv.slice(2);
if (folder) {
  console.log(convertFolder(folder).join("\n"));
}
