import { BadRequestException, Controller, Get, Header, Query } from '@nestjs/common';
import { readFileSync, readdirSync } from 'fs';
import * as path from 'path';

const ROOT = path.resolve('data');

@Controller('search')
export class SearchController {
  @Get()
  search(@Query('dir') dir: string, @Query('q') q: string) {
    if (!dir || !q) throw new BadRequestException();
    const folder = path.join(ROOT, dir);
    const names = readdirSync(folder); // flaw: CWE-22
    return names.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(q));
  }
}
