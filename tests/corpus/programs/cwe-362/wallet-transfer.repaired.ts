import { Injectable, BadRequestException } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class WalletService {
  constructor(private readonly prisma: PrismaService) {}

  async withdraw(userId: string, amount: number): Promise<void> {
    if (!Number.isInteger(amount) || amount <= 0) throw new BadRequestException('invalid amount');

    const { count } = await this.prisma.wallet.updateMany({
      where: { userId, balance: { gte: amount } },
      data: { balance: { decrement: amount } },
    });
    if (count === 0) throw new BadRequestException('insufficient funds');
    await this.prisma.payout.create({ data: { userId, amount } });
  }
}
