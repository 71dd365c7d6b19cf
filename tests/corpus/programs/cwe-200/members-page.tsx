// app/members/page.tsx
import { prisma } from '@/lib/prisma';
import { auth } from '@/lib/auth';
import { redirect } from 'next/navigation';
import { MemberTable } from './member-table';

export default async function MembersPage() {
  const session = await auth();
  if (!session?.user) redirect('/login');

  const members = await prisma.user.findMany({
    where: { organisationId: session.user.organisationId },
    orderBy: { name: 'asc' },
  });

  // MemberTable is a client component
  return (
    <main>
      <h1>Members</h1>
      <MemberTable members={members} /> {/* flaw: CWE-200 */}
    </main>
  );
}
