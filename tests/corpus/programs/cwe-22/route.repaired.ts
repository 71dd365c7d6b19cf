// app/api/attachments/[name]/route.ts
import { NextRequest, NextResponse } from 'next/server';
import { readFile } from 'fs/promises';
import path from 'path';
import { auth } from '@/lib/auth';

const ATTACHMENTS = path.join(process.cwd(), 'data', 'attachments');

export async function GET(request: NextRequest, { params }: { params: Promise<{ name: string }> }) {
  const session = await auth();
  if (!session?.user) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 });
  }

  const { name } = await params;
  const folder = request.nextUrl.searchParams.get('folder') ?? '';

  try {
    const home = path.resolve(ATTACHMENTS, session.user.id);
    const target = path.resolve(home, folder, name);
    const relative = path.relative(home, target);
    if (relative.startsWith('..') || path.isAbsolute(relative)) {
      return NextResponse.json({ error: 'Not found' }, { status: 404 });
    }
    const data = await readFile(target);
    return new NextResponse(new Uint8Array(data), {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch {
    return NextResponse.json({ error: 'Not found' }, { status: 404 });
  }
}
