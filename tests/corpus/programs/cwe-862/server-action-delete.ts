'use server';

import { revalidatePath } from 'next/cache';
import { eq, and } from 'drizzle-orm';
import { db } from '@/db';
import { posts } from '@/db/schema';

export async function deletePost(formData: FormData) { // flaw: CWE-862
  const id = Number(formData.get('id'));
  await db.delete(posts).where(eq(posts.id, id));
  revalidatePath('/posts');
}
