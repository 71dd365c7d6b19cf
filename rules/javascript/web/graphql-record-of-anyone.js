const resolvers = {
  Query: {
    orders: (_, args, { db, user }) => db.order.findMany({ where: { userId: user.id } }),
    // ruleid: graphql-record-of-anyone
    order: (_, { id }, { db }) => db.order.findUnique({ where: { id } }),
    // ok: graphql-record-of-anyone
    invoice: (_, { id }, { db, user }) => db.invoice.findFirst({ where: { id, userId: user.id } }),
    // ok: graphql-record-of-anyone
    product: (_, { id }, { db }) => db.product.findUnique({ where: { id } }),
  },
  Mutation: {
    // ruleid: graphql-record-of-anyone
    deleteUser: (_, { id }, { db }) => db.user.delete({ where: { id } }),
    // ok: graphql-record-of-anyone
    removeUser: (_, { id }, { db, user }) => {
      if (user?.role !== "ADMIN") throw new Error("forbidden");
      return db.user.delete({ where: { id } });
    },
  },
};
