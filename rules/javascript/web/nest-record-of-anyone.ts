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

@Controller("notes")
@UseGuards(JwtAuthGuard)
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Put(":id")
  // ruleid: nest-record-of-anyone
  update(@Param("id") id: string, @Body("content") content: string) {
    return this.notes.update(Number(id), content);
  }

  @Delete(":id")
  // ruleid: nest-record-of-anyone
  async remove(@Param("id") id: string) {
    await this.notes.remove(Number(id));
  }
}

@UseGuards(JwtAuthGuard)
@Controller("api/orders")
export class OrdersController {
  @Delete(":id")
  // ruleid: nest-record-of-anyone
  cancel(@Param("id") id: string) {
    return this.orders.cancel(id);
  }
}

@Controller("notes")
@UseGuards(JwtAuthGuard, RolesGuard)
@Roles("admin")
export class ManagedNotesController {
  @Delete(":id")
  // ok: nest-record-of-anyone
  remove(@Param("id") id: string) {
    return this.notes.remove(id);
  }
}

@Controller("articles")
@UseGuards(JwtAuthGuard)
export class ArticlesController {
  @Delete(":id")
  // ok: nest-record-of-anyone
  remove(@Param("id") id: string) {
    return this.articles.remove(id);
  }
}
