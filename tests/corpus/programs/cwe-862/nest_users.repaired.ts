import { Body, Controller, Delete, ForbiddenException, Get, Param, ParseIntPipe, Put, Req, UseGuards, ValidationPipe } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import { Request } from 'express';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Roles } from '../auth/roles.decorator';
import { RolesGuard } from '../auth/roles.guard';
import { User } from './user.entity';

class UpdateUserDto {
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @IsString() @MaxLength(80) name?: string;
}

type AuthenticatedRequest = Request & { user: { id: number; roles: string[] } };

@Controller('users')
@UseGuards(JwtAuthGuard, RolesGuard)
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Get(':id')
  async findOne(@Param('id', ParseIntPipe) id: number, @Req() req: AuthenticatedRequest) {
    this.assertSelf(id, req);
    return this.users.findOne({ where: { id }, select: ['id', 'email', 'name'] });
  }

  @Put(':id')
  async update(
    @Param('id', ParseIntPipe) id: number,
    @Body(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true })) body: UpdateUserDto,
    @Req() req: AuthenticatedRequest,
  ) {
    this.assertSelf(id, req);
    await this.users.update(id, { email: body.email, name: body.name });
    return { id };
  }

  @Delete(':id')
  @Roles('admin')
  async remove(@Param('id', ParseIntPipe) id: number) {
    await this.users.delete(id);
    return { id };
  }

  private assertSelf(id: number, req: AuthenticatedRequest): void {
    if (req.user.id !== id && !req.user.roles.includes('admin')) {
      throw new ForbiddenException();
    }
  }
}
