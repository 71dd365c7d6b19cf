import { Controller, Get, Param, ParseIntPipe } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";

@Entity()
export class User {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ unique: true })
  email: string;

  @Column()
  passwordHash: string;

  @Column({ nullable: true })
  displayName: string;
}

@Controller("users")
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Get(":id")
  async findOne(@Param("id", ParseIntPipe) id: number) {
    return this.users.findOneBy({ id }); // flaw: CWE-200
  }
}
