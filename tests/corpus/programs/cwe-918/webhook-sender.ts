import { Controller, Post, Body, UseGuards, BadRequestException, Module } from '@nestjs/common';
import { HttpModule, HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
import { IsUrl } from 'class-validator';
import { JwtAuthGuard } from './jwt-auth.guard';

class WebhookDto {
  @IsUrl({ require_tld: false })
  callbackUrl: string;
}

@Controller('webhooks')
@UseGuards(JwtAuthGuard)
export class WebhookController {
  constructor(private readonly http: HttpService) {}

  /** Sends a sample event to the address, to try it out. */
  @Post('try')
  async try(@Body() dto: WebhookDto) {
    if (!dto.callbackUrl.startsWith('http')) {
      throw new BadRequestException('http only');
    }
    const answer = await firstValueFrom(this.http.post(dto.callbackUrl, { event: 'ping' }, { timeout: 5000 })); // flaw: CWE-918
    return { status: answer.status };
  }
}

@Module({ imports: [HttpModule], controllers: [WebhookController] })
export class WebhookModule {}
