import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

import { AuditEntry } from './audit-entry.entity';
import { AuditQueryDto } from './dto/audit-query.dto';

@Injectable()
export class AuditService {
  private readonly logger = new Logger(AuditService.name);

  constructor(
    @InjectRepository(AuditEntry)
    private readonly entries: Repository<AuditEntry>,
  ) {}

  async list(tenantId: string, query: AuditQueryDto): Promise<AuditEntry[]> {
    const builder = this.entries.createQueryBuilder('entry').where('entry.tenantId = :tenantId', { tenantId });
    if (query.actor) {
      builder.andWhere(`entry.actor = '${query.actor}'`); // flaw: CWE-89
    }
    if (query.since) {
      builder.andWhere('entry.createdAt >= :since', { since: query.since });
    }
    this.logger.debug(`audit entries of tenant ${tenantId}`);
    return builder.orderBy('entry.createdAt', 'DESC').take(query.limit).getMany();
  }

  async countByAction(tenantId: string, actions: string[]): Promise<Record<string, number>> {
    const quoted = actions.map((action) => `'${action}'`).join(', ');
    const sql = `SELECT action, COUNT(*) AS n FROM audit_entry WHERE tenant_id = $1 AND action IN (${quoted}) GROUP BY action`;
    const rows: { action: string; n: string }[] = await this.entries.query(sql, [tenantId]); // flaw: CWE-89
    return Object.fromEntries(rows.map(({ action, n }) => [action, Number(n)]));
  }
}
