import { Body, Controller, Injectable, Patch, Req, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { IsOptional, IsString, MaxLength } from "class-validator";
import { User } from "./user.entity";
import { AuthGuard } from "./auth.guard";

export class UpdateProfileDto {
  @IsOptional() @IsString() @MaxLength(80)
  displayName?: string;

  @IsOptional() @IsString() @MaxLength(500)
  bio?: string;
}

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly repo: Repository<User>) {}

  async update(id: number, changes: UpdateProfileDto) {
    await this.repo.update(id, { displayName: changes.displayName, bio: changes.bio });
  }
}

@Controller("profile")
@UseGuards(AuthGuard)
export class ProfileController {
  constructor(private readonly users: UsersService) {}

  @Patch()
  async update(@Req() req: any, @Body() body: UpdateProfileDto) {
    await this.users.update(req.user.id, body);
    return { ok: true };
  }
}
