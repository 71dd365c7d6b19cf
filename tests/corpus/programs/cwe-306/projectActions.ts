'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { db } from '@/lib/db';

const Title = z.string().trim().min(1).max(120);

export type ActionState = { message: string };

export async function renameProject(id: string, formData: FormData) { // flaw: CWE-306
  const title = Title.parse(formData.get('title'));
  await db.project.update({ where: { id }, data: { title } });
  revalidatePath('/projects');
}

export async function deleteProject(id: string) { // flaw: CWE-306
  await db.project.delete({ where: { id } });
  revalidatePath('/projects');
}
