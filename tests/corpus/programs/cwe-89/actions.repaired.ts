'use server';

import { sql } from 'drizzle-orm';
import { db } from '@/db';
import { getUser } from '@/lib/session';
import { revalidatePath } from 'next/cache';

export async function searchInvoices(formData: FormData) {
  const user = await getUser();
  if (!user) throw new Error('Not signed in');
  const customer = String(formData.get('customer') ?? '');
  const status = String(formData.get('status') ?? 'open');

  const rows = await db.execute(
    sql`select id, customer, total from invoices where owner_id = ${user.id} and status = ${status} and customer ilike ${'%' + customer + '%'}`,
  );
  return rows;
}

export async function archiveInvoice(formData: FormData) {
  const user = await getUser();
  if (!user) throw new Error('Not signed in');
  const id = String(formData.get('id'));
  await db.execute(sql`update invoices set archived = true where id = ${id} and owner_id = ${user.id}`);
  revalidatePath('/invoices');
}
