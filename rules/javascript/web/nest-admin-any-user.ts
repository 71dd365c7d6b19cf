import { Controller, Delete, Get, Param, UseGuards } from "@nestjs/common";

// ruleid: nest-admin-any-user
@Controller("admin/users")
@UseGuards(JwtAuthGuard)
export class AdminController {
  constructor(private users: UsersService) {}

  @Get()
  list() {
    return this.users.list();
  }

  @Delete(":id")
  remove(@Param("id") id: string) {
    return this.users.remove(id);
  }
}

@UseGuards(AuthGuard("jwt"))
// ruleid: nest-admin-any-user
@Controller("admin")
export class Reports {
  @Get("reports")
  list() {
    return [];
  }
}

// ok: nest-admin-any-user
@Controller("users")
@UseGuards(JwtAuthGuard)
export class UsersController {
  @Get()
  list() {
    return this.users.list();
  }
}

// ok: nest-admin-any-user
@Controller("admin/orders")
@UseGuards(JwtAuthGuard, StaffGuard)
export class OrdersController {
  @Get()
  list() {
    return this.orders.list();
  }
}
