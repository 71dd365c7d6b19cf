const resolvers = {
  Query: { me: (_parent, _args, context) => context.user },
  Mutation: {
    deleteUser: async (_parent, { id }) => {
      // ruleid: graphql-mutation-unguarded
      await prisma.user.delete({ where: { id } });
      return true;
    },
    async updatePrice(_, { id, price }) {
      const product = await Product.findByPk(id);
      // ruleid: graphql-mutation-unguarded
      await product.update({ price });
      return product;
    },
    // ruleid: graphql-mutation-unguarded
    removeTag: (_, args) => db.query("DELETE FROM tags WHERE id = $1", [args.id]),
    archive(_, { id }, _context) {
      // ruleid: graphql-mutation-unguarded
      return Post.findByIdAndUpdate(id, { archived: true });
    },
    // ok: graphql-mutation-unguarded
    deletePost: (_, { id }, { user, posts }) => posts.delete(id, user.id),
    updateEmail: async (_parent, { email }, context) => {
      if (!context.user) throw new Error("Unauthorized");
      // ok: graphql-mutation-unguarded
      return prisma.user.update({ where: { id: context.user.id }, data: { email } });
    },
    // ok: graphql-mutation-unguarded
    deleteComment: authenticated(async (_parent, { id }) => prisma.comment.delete({ where: { id } })),
    // ok: graphql-mutation-unguarded
    resetPassword: async (_, { token, password }) => User.findOneAndUpdate({ token }, { password: await hash(password) }),
    // ok: graphql-mutation-unguarded
    createPost: (_, { input }) => Post.create(input),
  },
};

const Mutation = {
  // ruleid: graphql-mutation-unguarded
  removeProduct: (_, { id }) => Product.destroy({ where: { id } }),
};
