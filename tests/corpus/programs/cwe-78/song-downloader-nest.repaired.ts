import { BadRequestException, Body, Controller, Injectable, Post, StreamableFile } from "@nestjs/common";
import { spawn } from "child_process";
import { createReadStream } from "fs";
import { join } from "path";
import { randomUUID } from "crypto";

@Injectable()
export class DownloadService {
  download(url: string): Promise<string> {
    const out = join("/tmp", `${randomUUID()}.mp3`);
    return new Promise((resolve, reject) => {
      const child = spawn("yt-dlp", ["-x", "--audio-format", "mp3", "-o", out, "--", url]);
      child.on("error", reject);
      child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`exit ${code}`))));
    });
  }
}

@Controller("songs")
export class SongsController {
  constructor(private readonly downloads: DownloadService) {}

  @Post()
  async create(@Body("url") url: string) {
    if (typeof url !== "string" || !/^https:\/\/(www\.)?youtube\.com\/watch\?v=[\w-]{11}$/.test(url)) {
      throw new BadRequestException();
    }
    const file = await this.downloads.download(url);
    return new StreamableFile(createReadStream(file), { type: "audio/mpeg" });
  }
}
