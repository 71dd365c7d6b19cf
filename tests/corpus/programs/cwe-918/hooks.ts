import { Injectable, Controller, Post, Body, UseGuards, BadRequestException } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
import { JwtAuthGuard } from './jwt-auth.guard';

@Injectable()
export class HookService {
  constructor(private readonly http: HttpService) {}

  async ping(target: string) {
    const response = await firstValueFrom(this.http.post(target, { event: 'ping' }, { timeout: 3000 })); // flaw: CWE-918
    return response.status;
  }
}

@Controller('hooks')
@UseGuards(JwtAuthGuard)
export class HookController {
  constructor(private readonly hooks: HookService) {}

  @Post('test')
  async test(@Body('url') url: string) {
    return { status: await this.hooks.ping(url) };
  }
}
