import { ForbiddenError } from './errors';
import { ShareRepository } from './share.repository';

export class ShareService {
  constructor(private readonly shares: ShareRepository) {}

  async remove(shareId: string, actorId: string): Promise<void> {
    const share = await this.shares.findById(shareId);
    if (share.ownerId !== actorId) throw new ForbiddenError('Not your share');
    await this.shares.delete(shareId);
  }
}
