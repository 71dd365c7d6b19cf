import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import * as argon2 from 'argon2';
import { User } from './user.entity';

@Controller('signup')
export class SignupController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Post()
  async signup(@Body() body: any) {
    const user = this.users.create({ ...body, password: await argon2.hash(body.password) }); // flaw: CWE-915
    const saved: any = await this.users.save(user);
    return { id: saved.id };
  }
}
