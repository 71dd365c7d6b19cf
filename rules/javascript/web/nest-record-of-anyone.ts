@Controller("tasks")
@UseGuards(AuthGuard("jwt"))
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Get()
  list(@Req() req) {
    return this.tasks.findFor(req.user.id);
  }

  @Patch(":id")
  // ruleid: nest-record-of-anyone
  update(@Param("id") id: string, @Body() dto: UpdateTaskDto) {
    return this.tasks.update(id, dto);
  }

  @Delete(":id")
  // ok: nest-record-of-anyone
  remove(@Req() req, @Param("id") id: string) {
    return this.tasks.remove(req.user.id, id);
  }

  @Delete("all/:id")
  @Roles("admin")
  // ok: nest-record-of-anyone
  removeAny(@Param("id") id: string) {
    return this.tasks.remove(id);
  }

  @Get(":id")
  // ok: nest-record-of-anyone
  one(@Param("id") id: string) {
    return this.tasks.one(id);
  }
}

@Controller("items")
export class ItemController {
  @Delete(":id")
  // ok: nest-record-of-anyone
  remove(@Param("id") id: string) {
    return this.items.remove(id);
  }
}
