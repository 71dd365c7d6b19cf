import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { Body, Controller, Post } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { IsString } from 'class-validator';
import { AuthService } from './auth.service';

class LoginDto {
  @IsString() username: string;
  @IsString() password: string;
}

@Controller('auth')
export class AuthController {
  private readonly logger = new Logger(AuthController.name);
  constructor(private readonly auth: AuthService) {}

  @Post('login')
  @Throttle({ default: { limit: 5, ttl: 60000 } })
  async login(@Body() dto: LoginDto) {
    const user = await this.auth.validate(dto.username, dto.password);
    if (!user) {
      this.logger.warn(`Failed login for ${JSON.stringify(dto.username)}`);
      throw new UnauthorizedException();
    }
    return this.auth.issueToken(user);
  }
}
