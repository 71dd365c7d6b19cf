import { randomBytes, createHash } from "node:crypto";
import { PrismaClient } from "@prisma/client";
import { sendMail } from "./mail";

const prisma = new PrismaClient();

export class PasswordResetService {
  private generateToken(): string {
    return randomBytes(32).toString("base64url");
  }

  async request(email: string): Promise<void> {
    const user = await prisma.user.findUnique({ where: { email } });
    if (!user) return;
    const token = this.generateToken();
    await prisma.passwordReset.create({
      data: {
        userId: user.id,
        tokenHash: createHash("sha256").update(token).digest("hex"),
        expiresAt: new Date(Date.now() + 3600_000),
      },
    });
    await sendMail(email, "Reset your password", `https://example.com/reset?token=${token}`);
  }
}
