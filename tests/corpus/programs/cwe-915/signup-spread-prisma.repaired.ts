import { NextResponse } from 'next/server';
import bcrypt from 'bcryptjs';
import { prisma } from '@/lib/prisma';
import { z } from 'zod';

const Signup = z.object({ email: z.string().email(), name: z.string().max(80), password: z.string().min(12).max(72) });

export async function POST(request: Request) {
  const parsed = Signup.safeParse(await request.json());
  if (!parsed.success) return NextResponse.json({ error: 'invalid input' }, { status: 400 });
  const { email, name, password } = parsed.data;
  const user = await prisma.user.create({
    data: { email, name, passwordHash: await bcrypt.hash(password, 12) },
    select: { id: true },
  });
  return NextResponse.json(user, { status: 201 });
}
