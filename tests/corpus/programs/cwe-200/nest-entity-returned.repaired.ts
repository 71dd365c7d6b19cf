import { Controller, Get, Param, ParseIntPipe, Injectable, NotFoundException, UseGuards } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { AuthGuard } from '@nestjs/passport';

@Entity()
export class Member {
  @PrimaryGeneratedColumn() id: number;
  @Column() nickname: string;
  @Column() email: string;
  @Column() passwordHash: string;
  @Column({ nullable: true }) resetToken: string;
}

@Injectable()
export class MembersService {
  constructor(@InjectRepository(Member) private readonly repo: Repository<Member>) {}

  async profile(id: number) {
    const member = await this.repo.findOne({ where: { id }, select: { id: true, nickname: true } });
    if (!member) throw new NotFoundException();
    return member;
  }
}

@Controller('members')
@UseGuards(AuthGuard('jwt'))
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get(':id')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.members.profile(id);
  }
}
