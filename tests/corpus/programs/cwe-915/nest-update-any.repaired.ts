import { Body, Controller, Param, Patch, UseGuards, Req, ForbiddenException } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { JwtAuthGuard } from './jwt-auth.guard';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';

class UpdateProfileDto {
  @IsOptional() @IsString() @MaxLength(80) name?: string;
  @IsOptional() @IsString() @MaxLength(500) bio?: string;
}

@Controller('users')
@UseGuards(JwtAuthGuard)
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Patch(':id')
  async update(@Param('id') id: string, @Body() body: UpdateProfileDto, @Req() req: any) {
    if (req.user.id !== id) throw new ForbiddenException();
    await this.users.update(id, { name: body.name, bio: body.bio });
    return { ok: true };
  }
}
