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
  const rows = await knex(options.table)
    .select(knex.raw(`${options.groupBy}, sum(total) as total`))
    .whereRaw(`created_at between '${options.from}' and '${options.to}'`) // flaw: CWE-89
    .groupByRaw(options.groupBy);
  return rows.map((row: any) => ({ group: row[options.groupBy], total: Number(row.total) }));
}

export const supportedGroups = (): string[] => [...GROUPS];
