import { NextResponse } from 'next/server';
import bcrypt from 'bcryptjs';
import { prisma } from '@/lib/prisma';

export async function POST(request: Request) {
  const body = await request.json();
  const { password, ...rest } = body;
  const user = await prisma.user.create({
    data: { ...rest, passwordHash: await bcrypt.hash(password, 12) }, // flaw: CWE-915
    select: { id: true },
  });
  return NextResponse.json(user, { status: 201 });
}
