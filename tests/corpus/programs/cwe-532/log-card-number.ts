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
    this.logger.log(`Charging user ${userId} card ${card.number} cvv ${card.cvv} amount ${amount}`); // flaw: CWE-532
    const result = await this.gateway.charge({ card, amount });
    return { transactionId: result.id, status: result.status };
  }
}
