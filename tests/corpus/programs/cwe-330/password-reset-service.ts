import { PrismaClient } from "@prisma/client";
import { sendMail } from "./mail";

const prisma = new PrismaClient();

export class PasswordResetService {
  private generateToken(length = 32): string {
    const chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let token = "";
    for (let i = 0; i < length; i++) {
      token += chars.charAt(Math.floor(Math.random() * chars.length)); // flaw: CWE-330, CWE-338
    }
    return token;
  }

  async request(email: string): Promise<void> {
    const user = await prisma.user.findUnique({ where: { email } });
    if (!user) return;
    const token = this.generateToken();
    await prisma.passwordReset.create({
      data: { userId: user.id, token, expiresAt: new Date(Date.now() + 3600_000) },
    });
    await sendMail(email, "Reset your password", `https://example.com/reset?token=${token}`);
  }
}
