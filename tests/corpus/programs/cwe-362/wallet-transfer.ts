import { Injectable, BadRequestException } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class WalletService {
  constructor(private readonly prisma: PrismaService) {}

  async withdraw(userId: string, amount: number): Promise<void> {
    if (!Number.isInteger(amount) || amount <= 0) throw new BadRequestException('invalid amount');

    const wallet = await this.prisma.wallet.findUniqueOrThrow({ where: { userId } });
    if (wallet.balance < amount) { // flaw: CWE-362
      throw new BadRequestException('insufficient funds');
    }
    await this.prisma.wallet.update({
      where: { userId },
      data: { balance: wallet.balance - amount },
    });
    await this.prisma.payout.create({ data: { userId, amount } });
  }
}
