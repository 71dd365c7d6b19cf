import { auth } from "@/auth";

export async function GET(request: Request, { params }: Props) {
  const session = await auth();
  if (!session?.user) return Response.json({}, { status: 401 });
  const { id } = await params;
  // ruleid: next-record-of-anyone
  const invoice = await prisma.invoice.findUnique({ where: { id }, include: { lines: true } });
  return Response.json(invoice);
}

export async function DELETE(request: Request, { params }: Props) {
  const session = await getServerSession(options);
  if (!session) return Response.json({}, { status: 401 });
  // ruleid: next-record-of-anyone
  await Note.findByIdAndDelete(params.id);
  return new Response(null, { status: 204 });
}

export async function PATCH(request: Request, { params }: Props) {
  const session = await auth();
  const { id } = await params;
  // ok: next-record-of-anyone
  const note = await prisma.note.findUnique({ where: { id } });
  if (note.ownerId !== session.user.id) return Response.json({}, { status: 403 });
  return Response.json(note);
}

export async function PUT(request: Request, { params }: Props) {
  const session = await auth();
  if (!session) return Response.json({}, { status: 401 });
  // ok: next-record-of-anyone
  return Response.json(await prisma.product.findUnique({ where: { id: params.id } }));
}
