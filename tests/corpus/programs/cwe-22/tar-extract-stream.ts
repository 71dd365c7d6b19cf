import { createReadStream, createWriteStream, promises as fs } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import tar from "tar-stream";
import { createGunzip } from "node:zlib";

export async function unpack(archive: string, target: string): Promise<void> {
  const extract = tar.extract();

  extract.on("entry", async (header, stream, next) => {
    const file = path.join(target, header.name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    if (header.type === "file") {
      await pipeline(stream, createWriteStream(file)); // flaw: CWE-22
    }
    stream.resume();
    next();
  });

  await pipeline(createReadStream(archive), createGunzip(), extract);
}
