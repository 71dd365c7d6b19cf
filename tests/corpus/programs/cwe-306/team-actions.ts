'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { db } from '@/lib/db';

const removeSchema = z.object({ memberId: z.string().uuid() });

export async function removeMember(formData: FormData) {
  const parsed = removeSchema.safeParse({ memberId: formData.get('memberId') });
  if (!parsed.success) {
    return { error: 'Invalid member' };
  }

  await db.member.delete({ where: { id: parsed.data.memberId } }); // flaw: CWE-306

  revalidatePath('/team');
  return { ok: true };
}
