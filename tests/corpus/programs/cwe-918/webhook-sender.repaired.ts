import { Controller, Post, Body, UseGuards, BadRequestException, Module } from '@nestjs/common';
import { HttpModule, HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
import { IsUrl } from 'class-validator';
import { JwtAuthGuard } from './jwt-auth.guard';

class WebhookDto {
  @IsUrl({ require_tld: false })
  callbackUrl: string;
}

const ALLOWED_HOSTS = new Set(['hooks.slack.com', 'discord.com']);

@Controller('webhooks')
@UseGuards(JwtAuthGuard)
export class WebhookController {
  constructor(private readonly http: HttpService) {}

  /** Sends a sample event to the address, to try it out. */
  @Post('try')
  async try(@Body() dto: WebhookDto) {
    const url = new URL(dto.callbackUrl);
    if (url.protocol !== 'https:' || !ALLOWED_HOSTS.has(url.hostname)) {
      throw new BadRequestException('host is not allowed');
    }
    const answer = await firstValueFrom(this.http.post(url.href, { event: 'ping' }, { timeout: 5000, maxRedirects: 0 }));
    return { status: answer.status };
  }
}

@Module({ imports: [HttpModule], controllers: [WebhookController] })
export class WebhookModule {}
