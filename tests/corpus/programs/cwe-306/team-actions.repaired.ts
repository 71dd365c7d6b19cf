'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { db } from '@/lib/db';
import { auth } from '@/auth';

const removeSchema = z.object({ memberId: z.string().uuid() });

export async function removeMember(formData: FormData) {
  const parsed = removeSchema.safeParse({ memberId: formData.get('memberId') });
  if (!parsed.success) {
    return { error: 'Invalid member' };
  }

  const session = await auth();
  if (!session?.user || session.user.role !== 'owner') {
    return { error: 'Not allowed' };
  }

  await db.member.delete({
    where: { id: parsed.data.memberId, teamId: session.user.teamId },
  });

  revalidatePath('/team');
  return { ok: true };
}
