import { Body, Controller, Param, Patch, UseGuards, Req, ForbiddenException } from '@nestjs/common';
import { JwtAuthGuard } from './jwt-auth.guard';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';

@Controller('users')
@UseGuards(JwtAuthGuard)
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Patch(':id')
  async update(@Param('id') id: string, @Body() body: any, @Req() req: any) {
    if (req.user.id !== id) throw new ForbiddenException();
    await this.users.update(id, body); // flaw: CWE-915
    return { ok: true };
  }
}
