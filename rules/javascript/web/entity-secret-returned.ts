import { Controller, Get, Injectable, Param } from "@nestjs/common";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";

@Entity()
export class Member {
  @PrimaryGeneratedColumn() id: number;
  @Column() nickname: string;
  @Column() passwordHash: string;
}

@Injectable()
export class MembersService {
  constructor(private readonly repo: Repository<Member>) {}

  async profile(id: number) {
    const member = await this.repo.findOneBy({ id });
    // ruleid: entity-secret-returned
    return member;
  }

  all() {
    // ruleid: entity-secret-returned
    return this.repo.find();
  }

  async shown(id: number) {
    // ok: entity-secret-returned
    return this.repo.findOne({ where: { id }, select: { id: true, nickname: true } });
  }

  findByEmail(email: string) {
    // ok: entity-secret-returned
    return this.repo.findOneBy({ email });
  }

  async verified(id: number) {
    const member = await this.repo.findOneBy({ id });
    // ok: entity-secret-returned
    return member;
  }

  async cleaned(id: number) {
    const member = await this.repo.findOneBy({ id });
    delete member.passwordHash;
    // ok: entity-secret-returned
    return member;
  }
}

@Controller("members")
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get(":id")
  show(@Param("id") id: string) {
    return this.members.profile(Number(id));
  }
}
