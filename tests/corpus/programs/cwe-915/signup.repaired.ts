import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import * as argon2 from 'argon2';
import { IsEmail, IsString, MinLength } from 'class-validator';
import { User } from './user.entity';

class SignupDto {
  @IsEmail()
  email: string;

  @IsString()
  @MinLength(10)
  password: string;
}

@Controller('signup')
export class SignupController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Post()
  async signup(@Body() body: SignupDto) {
    const user = this.users.create({ email: body.email, password: await argon2.hash(body.password) });
    const saved = await this.users.save(user);
    return { id: saved.id };
  }
}
