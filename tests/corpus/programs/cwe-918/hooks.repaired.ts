import { Injectable, Controller, Post, Body, UseGuards, BadRequestException } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
import { JwtAuthGuard } from './jwt-auth.guard';

@Injectable()
export class HookService {
  constructor(private readonly http: HttpService) {}

  async ping(target: string) {
    const { hostname, protocol } = new URL(target);
    if (protocol !== 'https:' || !ALLOWED_HOSTS.has(hostname)) {
      throw new BadRequestException('host is not allowed');
    }
    const response = await firstValueFrom(this.http.post(target, { event: 'ping' }, { timeout: 3000, maxRedirects: 0 }));
    return response.status;
  }
}

const ALLOWED_HOSTS = new Set(['hooks.slack.com', 'discord.com']);

@Controller('hooks')
@UseGuards(JwtAuthGuard)
export class HookController {
  constructor(private readonly hooks: HookService) {}

  @Post('test')
  async test(@Body('url') url: string) {
    return { status: await this.hooks.ping(url) };
  }
}
