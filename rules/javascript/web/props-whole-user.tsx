export const getServerSideProps = async ({ req }) => {
  const user = await prisma.user.findUnique({ where: { id: req.session.id } });
  // ruleid: props-whole-user
  return { props: { user: JSON.parse(JSON.stringify(user)) } };
};

export async function getStaticProps() {
  const members = await prisma.member.findMany({ where: { public: true } });
  // ruleid: props-whole-user
  return { props: { members } };
}

export const chosen = async () => {
  const user = await prisma.user.findUnique({ where: { id }, select: { name: true } });
  // ok: props-whole-user
  return { props: { user } };
};

export const named = async () => {
  const user = await prisma.user.findUnique({ where: { id } });
  // ok: props-whole-user
  return { props: { name: user.name } };
};

export const products = async () => {
  const list = await prisma.product.findMany({ where: { published: true } });
  // ok: props-whole-user
  return { props: { list } };
};
