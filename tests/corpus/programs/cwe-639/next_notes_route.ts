import { NextRequest, NextResponse } from 'next/server';
import { cookies } from 'next/headers';
import { exec } from 'child_process';
import { prisma } from '@/lib/prisma';

type Context = { params: Promise<{ id: string }> };

export async function GET(request: NextRequest, { params }: Context) {
  const { id } = await params;
  const notes: unknown[] = await prisma.$queryRawUnsafe(`SELECT * FROM "Note" WHERE id = '${id}'`); // flaw: CWE-89
  return NextResponse.json(notes[0] ?? null);
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const { id } = await params;
  const session = (await cookies()).get('session');
  if (!session) {
    return NextResponse.json({ error: 'unauthorized' }, { status: 401 });
  }
  const data = await request.json();
  const note = await prisma.note.update({ where: { id }, data }); // flaw: CWE-639, CWE-915
  return NextResponse.json(note);
}

export async function DELETE(request: NextRequest, { params }: Context) {
  const { id } = await params;
  await prisma.note.delete({ where: { id } }); // flaw: CWE-306, CWE-862
  return NextResponse.redirect(request.nextUrl.searchParams.get('next') ?? '/notes'); // flaw: CWE-601
}

export async function POST(request: NextRequest, { params }: Context) {
  const { id } = await params;
  const { format } = await request.json();
  exec(`pandoc notes/${id}.md -o exports/${id}.${format}`); // flaw: CWE-78
  return NextResponse.json({ exported: true });
}
