export const documents = router({
  mine: protectedProcedure.query(({ ctx }) => prisma.document.findMany({ where: { ownerId: ctx.user.id } })),

  byId: protectedProcedure.input(ById).query(async ({ input }) => {
    // ruleid: resolver-record-of-anyone
    return prisma.document.findUnique({ where: { id: input.id } });
  }),

  remove: protectedProcedure.input(ById).mutation(async ({ ctx, input }) => {
    // ruleid: resolver-record-of-anyone
    await prisma.document.delete({ where: { id: input.id } });
    return { ok: true };
  }),

  rename: protectedProcedure.input(Rename).mutation(async ({ ctx, input }) => {
    // ok: resolver-record-of-anyone
    const found = await prisma.document.findUnique({ where: { id: input.id } });
    if (found?.ownerId !== ctx.user.id) throw new TRPCError({ code: "FORBIDDEN" });
    // ok: resolver-record-of-anyone
    return prisma.document.update({ where: { id: input.id }, data: { name: input.name } });
  }),

  tag: protectedProcedure.input(ById).query(async ({ input }) => {
    // ok: resolver-record-of-anyone
    return prisma.tag.findUnique({ where: { id: input.id } });
  }),
});

export const resolvers = {
  Query: {
    notes: (_, args, ctx) => Note.find({ ownerId: ctx.user.id }),
  },
  Mutation: {
    deleteNote: async (_, args, ctx) => {
      // ruleid: resolver-record-of-anyone
      await Note.findByIdAndDelete(args.id);
      return true;
    },
    editNote: async (_, args, ctx) => {
      await assertOwner(args.id, ctx);
      // ok: resolver-record-of-anyone
      return Note.findByIdAndUpdate(args.id, { text: args.text });
    },
  },
};

export const products = router({
  byId: publicProcedure.input(ById).query(async ({ input }) => {
    // ok: resolver-record-of-anyone
    return prisma.product.findUnique({ where: { id: input.id } });
  }),
});

export const letters = router({
  add: protectedProcedure.input(Add).mutation(async ({ ctx, input }) => {
    const made = await prisma.letter.create({ data: { text: input.text, ownerId: ctx.user.id } });
    return made.id;
  }),
  byId: protectedProcedure.input(ById).query(async ({ input }) => {
    // ruleid: resolver-record-of-anyone
    return prisma.letter.findUnique({ where: { id: input.id } });
  }),
});

export const invoices = {
  Query: {
    myInvoices: (_, __, { user }) => db.invoice.findMany({ where: { customerId: user.id } }),
    // ok: resolver-record-of-anyone
    invoice: (_, { id }, { user }) => db.invoice.findFirst({ where: { id, customerId: user.id } }),
    // ruleid: resolver-record-of-anyone
    anyInvoice: (_, { id }) => db.invoice.findUnique({ where: { id } }),
  },
};
