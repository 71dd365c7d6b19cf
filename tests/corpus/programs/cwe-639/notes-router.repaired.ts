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
      const { count } = await ctx.db.note.deleteMany({
        where: { id: input.id, userId: ctx.session.user.id },
      });
      if (count === 0) throw new TRPCError({ code: 'NOT_FOUND' });
      return { removed: input.id };
    }),
});
