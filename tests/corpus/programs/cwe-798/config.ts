import { registerAs } from '@nestjs/config';
import { JwtModule } from '@nestjs/jwt';
import { Module } from '@nestjs/common';
import { AuthService } from './auth.service';

export const databaseConfig = registerAs('database', () => ({
  host: process.env.DB_HOST ?? 'localhost',
  port: Number(process.env.DB_PORT ?? 5432),
  username: 'shop',
  password: 'Sh0pDb!2024', // flaw: CWE-798
}));

@Module({
  imports: [
    JwtModule.register({
      secret: process.env.JWT_SECRET || 'my-super-secret-key', // flaw: CWE-798
      signOptions: { expiresIn: '15m' },
    }),
  ],
  providers: [AuthService],
  exports: [AuthService],
})
export class AuthModule {}
