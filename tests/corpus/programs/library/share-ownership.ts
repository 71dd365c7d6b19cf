import { ForbiddenError } from './errors';
import { ShareRepository } from './share.repository';

export class ShareService {
  constructor(private readonly shares: ShareRepository) {}

  async remove(shareId: string): Promise<void> { // flaw: CWE-862, CWE-639
    await this.shares.delete(shareId);
  }
}
