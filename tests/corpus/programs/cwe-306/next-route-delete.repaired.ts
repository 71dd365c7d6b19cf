/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';
import { auth } from '@/auth';

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (session?.user?.role !== 'admin') return NextResponse.json({ error: 'forbidden' }, { status: 403 });
  const { id } = await params;
  await prisma.product.delete({ where: { id: Number(id) } });
  return new NextResponse(null, { status: 204 });
}
