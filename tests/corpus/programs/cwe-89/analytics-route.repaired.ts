import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';
import { requireStaff } from '@/lib/session';
import { Prisma } from '@prisma/client';

export async function GET(request: Request) {
  await requireStaff();
  const { searchParams } = new URL(request.url);
  const from = searchParams.get('from') ?? '2024-01-01';
  const event = searchParams.get('event');

  const conditions = [Prisma.sql`created_at >= ${new Date(from)}`];
  if (event) conditions.push(Prisma.sql`name = ${event}`);

  const rows = await prisma.$queryRaw`
    SELECT date_trunc('day', created_at) AS day, count(*)::int AS n
    FROM events WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY 1 ORDER BY 1`;

  return NextResponse.json(rows);
}
