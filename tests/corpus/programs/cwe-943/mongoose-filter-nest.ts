import { Body, Controller, Injectable, Post, Query, Get } from "@nestjs/common";
import { InjectModel } from "@nestjs/mongoose";
import { Model } from "mongoose";
import { User, UserDocument } from "./user.schema";

@Injectable()
export class UsersService {
  constructor(@InjectModel(User.name) private readonly model: Model<UserDocument>) {}

  findByLogin(login: any) {
    return this.model.findOne({ login }).select("login displayName").exec();
  }
}

@Controller("users")
export class UsersController {
  constructor(@InjectModel(User.name) private readonly model: Model<UserDocument>) {}

  @Get("by-email")
  byEmail(@Query("email") email: any) {
    return this.model.findOne({ email }).select("displayName"); // flaw: CWE-943
  }

  @Post("reset")
  async reset(@Body() body: any) {
    const user = await this.model.findOne({ resetToken: body.token }); // flaw: CWE-943
    return { ok: Boolean(user) };
  }
}
