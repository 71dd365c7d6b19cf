import { BadRequestException, Controller, Get, Header, Query } from '@nestjs/common';
import { readFileSync, readdirSync } from 'fs';
import * as path from 'path';

const ROOT = path.resolve('data');

@Controller('search')
export class SearchController {
  @Get()
  search(@Query('dir') dir: string, @Query('q') q: string) {
    if (!dir || !q) throw new BadRequestException();
    const folder = path.resolve(ROOT, dir);
    if (folder !== ROOT && !folder.startsWith(ROOT + path.sep)) throw new BadRequestException('bad dir');
    const names = readdirSync(folder);
    return names.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(q));
  }
}
