'use server';

import { revalidatePath } from 'next/cache';
import { eq, and } from 'drizzle-orm';
import { db } from '@/db';
import { posts } from '@/db/schema';
import { auth } from '@/auth';

export async function deletePost(formData: FormData) {
  const session = await auth();
  if (!session?.user?.id) throw new Error('Unauthorized');
  const id = Number(formData.get('id'));
  await db.delete(posts).where(and(eq(posts.id, id), eq(posts.authorId, session.user.id)));
  revalidatePath('/posts');
}
