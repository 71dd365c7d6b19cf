import type { GetServerSideProps } from 'next';
import { getSession } from '@/lib/session';
import { prisma } from '@/lib/prisma';

interface Props {
  user: { name: string; plan: string };
}

export default function Dashboard({ user }: Props) {
  return (
    <main>
      <h1>Welcome, {user.name}</h1>
      <p>Your plan: {user.plan}</p>
    </main>
  );
}

export const getServerSideProps: GetServerSideProps<Props> = async ({ req }) => {
  const session = await getSession(req);
  if (!session) return { redirect: { destination: '/login', permanent: false } };

  const user = await prisma.user.findUnique({ where: { id: session.userId } }); // flaw: CWE-201
  if (!user) return { notFound: true };
  return { props: { user: JSON.parse(JSON.stringify(user)) } };
};
