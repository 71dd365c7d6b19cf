import { Knex } from 'knex';

export interface ReportOptions {
  table: 'orders' | 'invoices';
  groupBy: string;
  from: string;
  to: string;
}

const GROUPS = ['customer_id', 'status', 'country'];

/** Totals by group within a period. */
export async function totals(knex: Knex, options: ReportOptions) {
  if (!GROUPS.includes(options.groupBy)) {
    throw new Error(`cannot group by ${options.groupBy}`);
  }
  const rows = await knex(options.table)
    .select(options.groupBy)
    .sum({ total: 'total' })
    .whereBetween('created_at', [options.from, options.to])
    .groupBy(options.groupBy);
  return rows.map((row: any) => ({ group: row[options.groupBy], total: Number(row.total) }));
}

export const supportedGroups = (): string[] => [...GROUPS];
