import { db } from './db';
import { fetchOrders, Order } from './shopApi';

export interface SyncResult {
  saved: number;
  failed: number;
}

async function save(order: Order): Promise<void> {
  await db.order.upsert({ where: { id: order.id }, create: order, update: { status: order.status } });
}

/** Copies the shop's orders of the last day into our database. */
export async function syncOrders(): Promise<SyncResult> {
  const since = new Date(Date.now() - 86_400_000);
  const result: SyncResult = { saved: 0, failed: 0 };
  for (const order of await fetchOrders(since)) {
    try {
      await save(order);
      result.saved += 1;
    } catch (e) {} // flaw: CWE-390
  }
  db.syncLog.create({ data: { since, saved: result.saved } }).catch(() => {}); // flaw: CWE-390
  return result;
}
