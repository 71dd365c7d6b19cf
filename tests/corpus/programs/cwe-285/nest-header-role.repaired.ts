import { CanActivate, Controller, Delete, ExecutionContext, Get, Injectable, Param, UseGuards } from "@nestjs/common";
import { ReportsService } from "./reports.service";

@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return request.user?.role === "admin";
  }
}

@Controller("reports")
@UseGuards(JwtAuthGuard, AdminGuard)
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  list() {
    return this.reports.list();
  }

  @Delete(":id")
  remove(@Param("id") id: string) {
    return this.reports.remove(id);
  }
}
