import { BadRequestException, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { execSync } from 'child_process';
import { createReadStream } from 'fs';
import { randomUUID } from 'crypto';
import { tmpdir } from 'os';
import { join } from 'path';

@Controller('songs')
export class SongsController {
  @Get('download')
  download(@Query('url') url: string): StreamableFile {
    const target = join(tmpdir(), `${randomUUID()}.mp3`);
    if (!url) throw new BadRequestException('url is required');
    execSync('yt-dlp -x --audio-format mp3 -o ' + target + ' "' + url + '"'); // flaw: CWE-78
    return new StreamableFile(createReadStream(target));
  }
}
