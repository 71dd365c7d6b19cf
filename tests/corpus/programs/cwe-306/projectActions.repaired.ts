'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { db } from '@/lib/db';
import { auth } from '@/lib/auth';

const Title = z.string().trim().min(1).max(120);

export type ActionState = { message: string };

async function requireUserId(): Promise<string> {
  const session = await auth();
  if (!session?.user?.id) {
    throw new Error('Unauthorized');
  }
  return session.user.id;
}

export async function renameProject(id: string, formData: FormData) {
  const ownerId = await requireUserId();
  const title = Title.parse(formData.get('title'));
  await db.project.update({ where: { id, ownerId }, data: { title } });
  revalidatePath('/projects');
}

export async function deleteProject(id: string) {
  const ownerId = await requireUserId();
  await db.project.delete({ where: { id, ownerId } });
  revalidatePath('/projects');
}
