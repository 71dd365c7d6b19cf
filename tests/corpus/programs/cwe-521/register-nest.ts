import { Body, Controller, Post, ConflictException } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { IsEmail, IsString } from 'class-validator';
import * as bcrypt from 'bcrypt';
import { UsersService } from './users.service';

class RegisterDto {
  @IsEmail()
  email: string;

  @IsString()
  password: string; // flaw: CWE-521
}

@Controller('auth')
export class AuthController {
  constructor(private readonly users: UsersService) {}

  @Throttle({ default: { limit: 5, ttl: 60000 } })
  @Post('register')
  async register(@Body() dto: RegisterDto) {
    if (await this.users.exists(dto.email)) throw new ConflictException('Email already in use');
    const user = await this.users.create({
      email: dto.email,
      passwordHash: await bcrypt.hash(dto.password, 12),
    });
    return { id: user.id, email: user.email };
  }
}
