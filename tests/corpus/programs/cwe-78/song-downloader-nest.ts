import { BadRequestException, Body, Controller, Injectable, Post, StreamableFile } from "@nestjs/common";
import { exec } from "child_process";
import { createReadStream } from "fs";
import { join } from "path";
import { randomUUID } from "crypto";

@Injectable()
export class DownloadService {
  download(url: string): Promise<string> {
    const out = join("/tmp", `${randomUUID()}.mp3`);
    return new Promise((resolve, reject) => {
      exec(`yt-dlp -x --audio-format mp3 -o ${out} "${url}"`, (error) => { // flaw: CWE-78
        if (error) reject(error);
        else resolve(out);
      });
    });
  }
}

@Controller("songs")
export class SongsController {
  constructor(private readonly downloads: DownloadService) {}

  @Post()
  async create(@Body("url") url: string) {
    if (!url) throw new BadRequestException();
    const file = await this.downloads.download(url);
    return new StreamableFile(createReadStream(file), { type: "audio/mpeg" });
  }
}
