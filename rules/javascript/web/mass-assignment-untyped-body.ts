@Controller("users")
export class UsersController {
  constructor(private users: Repository<User>, private userService: UserService) {}

  @Put(":id")
  update(@Param("id") id: number, @Body() body: any) {
    // ruleid: mass-assignment-untyped-body
    return this.users.update(id, body);
  }

  @Post()
  create(@Body() data: Partial<User>) {
    // ruleid: mass-assignment-untyped-body
    return this.users.save(Object.assign(new User(), data));
  }

  @Patch(":id")
  change(@Param("id") id: number, @Body() data: UpdateUserDto) {
    // ok: mass-assignment-untyped-body
    return this.users.update(id, data);
  }

  @Post("other")
  other(@Body() body: any) {
    // ok: mass-assignment-untyped-body
    return this.userService.create(body);
  }
}

@Controller("signup")
class SignupController {
  @Post()
  async signup(@Body() body: any) {
    // ruleid: mass-assignment-untyped-body
    return this.users.create({ ...body, password: await hash(body.password) });
  }

  @Put()
  async rename(@Body() body: RenameDto) {
    // ok: mass-assignment-untyped-body
    return this.users.create({ ...body, password: "" });
  }
}

@Controller("tasks")
class TaskController {
  @Patch(":id")
  async update(@Param("id") id: string, @Body() body: any) {
    const task = await this.tasks.findOneBy({ id });
    // ruleid: mass-assignment-untyped-body
    Object.assign(task, body);
    return this.tasks.save(task);
  }

  @Put(":id")
  async replace(@Param("id") id: string, @Body() body: TaskDto) {
    const task = await this.tasks.findOneBy({ id });
    // ok: mass-assignment-untyped-body
    Object.assign(task, body);
    return this.tasks.save(task);
  }
}

class ProfileService {
  async update(id: number, body: any) {
    const profile = await this.profiles.findOneBy({ id });
    // ruleid: mass-assignment-untyped-body
    Object.assign(profile, body);
    return this.profiles.save(profile);
  }
  async rename(id: number, body: RenameDto) {
    const profile = await this.profiles.findOneBy({ id });
    // ok: mass-assignment-untyped-body
    Object.assign(profile, body);
    return this.profiles.save(profile);
  }
  async shown(id: number, data: any) {
    const view = await this.profiles.findOneBy({ id });
    // ok: mass-assignment-untyped-body
    Object.assign(view, data);
    return view;
  }
}

@Injectable()
class CartService {
  async change(id: number, changes: Partial<CartItem>) {
    const item = await this.items.findOneBy({ id });
    // ruleid: mass-assignment-untyped-body
    Object.assign(item, changes);
    return this.items.save(item);
  }
}
