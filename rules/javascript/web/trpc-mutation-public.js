export const team = router({
  rename: publicProcedure
    .input(z.object({ id: z.string(), name: z.string() }))
    // ruleid: trpc-mutation-public
    .mutation(({ ctx, input }) => ctx.db.team.update({ where: { id: input.id }, data: { name: input.name } })),
  // ruleid: trpc-mutation-public
  clear: publicProcedure.mutation(async ({ ctx }) => {
    await ctx.db.entry.deleteMany({});
  }),
  // ok: trpc-mutation-public
  join: publicProcedure.input(schema).mutation(({ ctx, input }) => ctx.db.signup.create({ data: { name: input.name } })),
  // ok: trpc-mutation-public
  mine: publicProcedure.input(schema).mutation(async ({ ctx, input }) => {
    if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
    return ctx.db.team.update({ where: { id: input.id }, data: { name: input.name } });
  }),
  // ok: trpc-mutation-public
  kept: protectedProcedure.input(schema).mutation(({ ctx, input }) => ctx.db.team.delete({ where: { id: input.id } })),
});
