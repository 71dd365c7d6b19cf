import { NextRequest, NextResponse } from 'next/server';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { auth } from '@/lib/auth';
import { prisma } from '@/lib/prisma';

const run = promisify(execFile);
const NoteUpdate = z.object({ title: z.string().min(1).max(200), text: z.string().max(50_000) }).partial().strict();
const ExportRequest = z.object({ format: z.enum(['pdf', 'docx', 'html']) });
const Id = z.string().uuid();

type Context = { params: Promise<{ id: string }> };

async function ownNote(params: Context['params']) {
  const session = await auth();
  const id = Id.safeParse((await params).id);
  if (!session?.user || !id.success) return null;
  return prisma.note.findFirst({ where: { id: id.data, ownerId: session.user.id } });
}

const notFound = () => NextResponse.json({ error: 'not found' }, { status: 404 });

export async function GET(_request: NextRequest, { params }: Context) {
  const note = await ownNote(params);
  return note ? NextResponse.json(note) : notFound();
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const note = await ownNote(params);
  if (!note) return notFound();
  const parsed = NoteUpdate.safeParse(await request.json());
  if (!parsed.success) {
    return NextResponse.json({ error: 'invalid note' }, { status: 400 });
  }
  return NextResponse.json(await prisma.note.update({ where: { id: note.id, ownerId: note.ownerId }, data: parsed.data }));
}

export async function DELETE(request: NextRequest, { params }: Context) {
  const note = await ownNote(params);
  if (!note) return notFound();
  await prisma.note.delete({ where: { id: note.id } });
  return NextResponse.redirect(new URL('/notes', request.nextUrl.origin));
}

export async function POST(request: NextRequest, { params }: Context) {
  const note = await ownNote(params);
  const parsed = ExportRequest.safeParse(await request.json());
  if (!note || !parsed.success) return notFound();
  await run('pandoc', [`notes/${note.id}.md`, '-o', `exports/${note.id}.${parsed.data.format}`], { timeout: 30_000 });
  return NextResponse.json({ exported: true });
}
