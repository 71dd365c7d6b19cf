import { Injectable, Logger } from '@nestjs/common';
import { PaymentGateway } from './gateway';

interface CardDetails {
  number: string;
  cvv: string;
  expiry: string;
}

@Injectable()
export class PaymentsService {
  private readonly logger = new Logger(PaymentsService.name);

  constructor(private readonly gateway: PaymentGateway) {}

  async charge(userId: string, card: CardDetails, amount: number) {
    this.logger.log(`Charging user ${userId} card ending ${card.number.slice(-4)} amount ${amount}`);
    const result = await this.gateway.charge({ card, amount });
    return { transactionId: result.id, status: result.status };
  }
}
