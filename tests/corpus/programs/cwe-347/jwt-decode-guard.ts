import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import * as jwt from 'jsonwebtoken';

@Injectable()
export class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const [type, token] = (request.headers.authorization ?? '').split(' ');
    if (type !== 'Bearer' || !token) throw new UnauthorizedException();
    const payload = jwt.decode(token) as jwt.JwtPayload; // flaw: CWE-347
    if (!payload?.sub) throw new UnauthorizedException();
    request.user = { id: payload.sub, role: payload.role };
    return true;
  }
}
