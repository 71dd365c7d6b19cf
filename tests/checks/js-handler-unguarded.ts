import { NextRequest, NextResponse } from "next/server";
import { getServerSession } from "next-auth";
import { prisma } from "@/lib/prisma";

type Context = { params: { id: string } };

// ok: js-handler-unguarded
export async function GET(_request: NextRequest, { params }: Context) {
  const session = await getServerSession();
  if (!session) return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  return NextResponse.json(await prisma.note.findFirst({ where: { id: params.id, userId: session.user.id } }));
}

// ruleid: js-handler-unguarded
export async function DELETE(_request: NextRequest, { params }: Context) {
  await prisma.note.delete({ where: { id: params.id } });
  return NextResponse.json({ ok: true });
}

// ruleid: js-handler-unguarded
export async function PATCH(request: NextRequest, { params }: Context) {
  const { title } = await request.json();
  const note = await prisma.note.update({ where: { id: params.id }, data: { title: String(title) } });
  return NextResponse.json(note);
}

// Asked by a function of the program's own
// ok: js-handler-unguarded
export async function PUT(request: NextRequest, { params }: Context) {
  await assertOwner(request, params.id);
  const { title } = await request.json();
  return NextResponse.json(await prisma.note.update({ where: { id: params.id }, data: { title: String(title) } }));
}

// Guests may add.
// ok: js-handler-unguarded
export async function POST(request: NextRequest) {
  const { title } = await request.json();
  return NextResponse.json(await prisma.note.create({ data: { title: String(title) } }));
}
