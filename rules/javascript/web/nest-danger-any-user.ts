@Controller("processes")
@UseGuards(JwtAuthGuard)
export class ProcessController {
  @Get()
  list() {
    // ok: nest-danger-any-user
    return this.monitor.list();
  }
  @Post(":pid/kill")
  kill(@Param("pid", ParseIntPipe) pid: number) {
    // ruleid: nest-danger-any-user
    process.kill(pid, "SIGTERM");
    return { ok: true };
  }
  @Post("purge")
  purge() {
    // ruleid: nest-danger-any-user
    return this.monitor.purgeAll();
  }
}
