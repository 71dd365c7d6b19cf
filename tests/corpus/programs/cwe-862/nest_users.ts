import { Body, Controller, Delete, Get, Param, Post, Put, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { InjectRepository } from '@nestjs/typeorm';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { Repository } from 'typeorm';
import { User } from './user.entity';

@Controller('users')
export class UsersController {
  constructor(@InjectRepository(User) private users: Repository<User>) {}

  @Get(':id')
  async findOne(@Param('id') id: number) {
    return this.users.findOneBy({ id });
  }

  @Put(':id')
  async update(@Param('id') id: number, @Body() body: any) {
    await this.users.update(id, body); // flaw: CWE-915
    return this.users.findOneBy({ id });
  }

  @Post()
  async create(@Body() body: any) {
    return this.users.save(Object.assign(new User(), body)); // flaw: CWE-915
  }

  @Delete(':id')  // flaw: CWE-862, CWE-306
  async remove(@Param('id') id: number) {
    return this.users.delete(id);
  }

  @Post(':id/avatar')
  @UseInterceptors(FileInterceptor('avatar'))  // flaw: CWE-770, CWE-434
  async avatar(@Param('id') id: string, @UploadedFile() file: Express.Multer.File) {
    const target = join('avatars', file.originalname);
    writeFileSync(target, file.buffer); // flaw: CWE-22
    return { target };
  }
}
