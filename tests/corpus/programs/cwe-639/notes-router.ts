import { z } from 'zod';
import { TRPCError } from '@trpc/server';
import { router, protectedProcedure } from '../trpc';

export const notesRouter = router({
  list: protectedProcedure.query(({ ctx }) =>
    ctx.db.note.findMany({ where: { userId: ctx.session.user.id }, take: 50 }),
  ),

  create: protectedProcedure
    .input(z.object({ title: z.string().min(1).max(120), body: z.string().max(10_000) }))
    .mutation(({ ctx, input }) =>
      ctx.db.note.create({
        data: { title: input.title, body: input.body, userId: ctx.session.user.id },
      }),
    ),

  remove: protectedProcedure
    .input(z.object({ id: z.string().cuid() }))
    .mutation(async ({ ctx, input }) => {
      const note = await ctx.db.note.delete({ where: { id: input.id } }); // flaw: CWE-639
      return { removed: note.id };
    }),
});
