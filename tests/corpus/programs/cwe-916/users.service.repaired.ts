import { ConflictException, Injectable, UnauthorizedException } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { randomBytes, scryptSync, timingSafeEqual } from 'crypto';
import { User } from './user.schema';

@Injectable()
export class UsersService {
  constructor(@InjectModel(User.name) private readonly users: Model<User>) {}

  async register(email: string, password: string) {
    if (await this.users.exists({ email: String(email) })) throw new ConflictException();
    const salt = randomBytes(16).toString('hex');
    await this.users.create({ email: String(email), salt, digest: this.digest(password, salt) });
  }

  async validate(email: string, password: string) {
    const user = await this.users.findOne({ email: String(email) });
    if (!user) throw new UnauthorizedException();
    const given = Buffer.from(this.digest(password, user.salt), 'hex');
    if (!timingSafeEqual(given, Buffer.from(user.digest, 'hex'))) throw new UnauthorizedException();
    return { id: user.id, email: user.email };
  }

  private digest(password: string, salt: string): string {
    return scryptSync(password, salt, 64).toString('hex');
  }
}
