import { BadRequestException, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { execFileSync } from 'child_process';
import { createReadStream } from 'fs';
import { randomUUID } from 'crypto';
import { tmpdir } from 'os';
import { join } from 'path';

@Controller('songs')
export class SongsController {
  @Get('download')
  download(@Query('url') url: string): StreamableFile {
    const target = join(tmpdir(), `${randomUUID()}.mp3`);
    if (!/^https:\/\/(www\.)?youtube\.com\/watch\?v=[\w-]{11}$/.test(url ?? '')) throw new BadRequestException('unsupported url');
    execFileSync('yt-dlp', ['-x', '--audio-format', 'mp3', '-o', target, '--', url], { timeout: 120_000 });
    return new StreamableFile(createReadStream(target));
  }
}
