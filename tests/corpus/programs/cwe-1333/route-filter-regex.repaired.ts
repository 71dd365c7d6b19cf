import { Controller, Get, Query } from '@nestjs/common';
import { LogsService } from './logs.service';

@Controller('logs')
export class LogsController {
  constructor(private readonly logs: LogsService) {}

  @Get()
  async search(@Query('match') match: string) {
    const lines = await this.logs.tail(1000);
    return lines.filter((line) => line.includes(String(match)));
  }
}
