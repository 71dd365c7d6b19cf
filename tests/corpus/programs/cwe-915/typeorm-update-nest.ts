import { Body, Controller, Injectable, Patch, Req, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { User } from "./user.entity";
import { AuthGuard } from "./auth.guard";

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly repo: Repository<User>) {}

  async update(id: number, changes: any) {
    await this.repo.update(id, changes);
  }
}

@Controller("profile")
@UseGuards(AuthGuard)
export class ProfileController {
  constructor(private readonly users: UsersService) {}

  @Patch()
  async update(@Req() req: any, @Body() body: any) { // flaw: CWE-915
    await this.users.update(req.user.id, body);
    return { ok: true };
  }
}
