import { createReadStream, createWriteStream, promises as fs } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import tar from "tar-stream";
import { createGunzip } from "node:zlib";

export async function unpack(archive: string, target: string): Promise<void> {
  const extract = tar.extract();
  const root = path.resolve(target) + path.sep;

  extract.on("entry", async (header, stream, next) => {
    const file = path.resolve(root, header.name);
    if (!file.startsWith(root)) {
      next(new Error("entry outside of target"));
      return;
    }
    await fs.mkdir(path.dirname(file), { recursive: true });
    if (header.type === "file") {
      await pipeline(stream, createWriteStream(file));
    }
    stream.resume();
    next();
  });

  await pipeline(createReadStream(archive), createGunzip(), extract);
}
