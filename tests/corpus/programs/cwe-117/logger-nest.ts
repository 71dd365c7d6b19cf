import { Body, Controller, Injectable, Logger, Module, Post, Ip } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  async login(username: string, password: string, ip: string) {
    const ok = await this.check(username, password);
    if (!ok) {
      this.logger.warn(`Failed login for user ${username} from ${ip}`); // flaw: CWE-117
    }
    return { ok };
  }

  private async check(username: string, password: string): Promise<boolean> {
    return false;
  }
}

@Controller("auth")
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post("login")
  login(@Body("username") username: string, @Body("password") password: string, @Ip() ip: string) {
    return this.auth.login(username, password, ip);
  }
}

@Module({ controllers: [AuthController], providers: [AuthService] })
export class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
