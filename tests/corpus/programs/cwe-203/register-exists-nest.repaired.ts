import { BadRequestException, Body, Controller, NotFoundException, Post, UnauthorizedException } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import * as argon2 from 'argon2';
import { UsersService } from './users.service';

@Controller('auth')
export class AuthController {
  constructor(private readonly users: UsersService) {}

  @Throttle({ default: { limit: 5, ttl: 60000 } })
  @Post('login')
  async login(@Body() body: { email: string; password: string }) {
    if (typeof body.email !== 'string' || typeof body.password !== 'string') throw new BadRequestException();
    const user = await this.users.findByEmail(body.email);
    if (!user || !(await argon2.verify(user.passwordHash, body.password))) throw new UnauthorizedException('Invalid credentials');
    return this.users.openSession(user.id);
  }
}
