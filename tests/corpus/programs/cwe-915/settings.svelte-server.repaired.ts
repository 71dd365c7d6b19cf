import { json, error } from '@sveltejs/kit';
import { db } from '$lib/server/db';
import { users } from '$lib/server/schema';
import { eq } from 'drizzle-orm';

export async function PATCH({ request, locals }) {
  if (!locals.user) throw error(401);
  const body = await request.json();
  await db.update(users).set({ name: String(body.name), theme: String(body.theme) }).where(eq(users.id, locals.user.id));
  return json({ ok: true });
}
