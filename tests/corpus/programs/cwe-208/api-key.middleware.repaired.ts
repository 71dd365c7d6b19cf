import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { createHash, timingSafeEqual } from 'crypto';
import type { Request } from 'express';

@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly config: ConfigService) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const apiKey = request.headers['x-api-key'];
    if (typeof apiKey !== 'string') {
      throw new UnauthorizedException();
    }
    const digest = (text: string) => createHash('sha256').update(text).digest();
    if (timingSafeEqual(digest(apiKey), digest(this.config.getOrThrow<string>('API_KEY')))) {
      return true;
    }
    throw new UnauthorizedException('Invalid API key');
  }
}
