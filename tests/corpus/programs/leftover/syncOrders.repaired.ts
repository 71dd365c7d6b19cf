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
    } catch (error) {
      console.error(`order ${order.id} could not be saved`, error);
      result.failed += 1;
    }
  }
  await db.syncLog.create({ data: { since, saved: result.saved } });
  return result;
}
