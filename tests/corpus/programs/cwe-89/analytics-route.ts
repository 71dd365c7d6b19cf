import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';
import { requireStaff } from '@/lib/session';

export async function GET(request: Request) {
  await requireStaff();
  const { searchParams } = new URL(request.url);
  const from = searchParams.get('from') ?? '2024-01-01';
  const event = searchParams.get('event');

  let where = `created_at >= '${from}'`;
  if (event) where += ` AND name = '${event}'`;

  const rows = await prisma.$queryRawUnsafe( // flaw: CWE-89
    `SELECT date_trunc('day', created_at) AS day, count(*)::int AS n FROM events WHERE ${where} GROUP BY 1 ORDER BY 1`,
  );

  return NextResponse.json(rows);
}
