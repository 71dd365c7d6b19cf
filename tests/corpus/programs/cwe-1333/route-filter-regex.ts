import { Controller, Get, Query } from '@nestjs/common';
import { LogsService } from './logs.service';

@Controller('logs')
export class LogsController {
  constructor(private readonly logs: LogsService) {}

  @Get()
  async search(@Query('match') match: string) {
    const lines = await this.logs.tail(1000);
    const pattern = new RegExp(match); // flaw: CWE-1333, CWE-400
    return lines.filter((line) => pattern.test(line));
  }
}
