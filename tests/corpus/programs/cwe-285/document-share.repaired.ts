import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { prisma } from './prisma';

interface Context {
  user: { id: string; role: 'member' | 'admin' } | null;
}

const t = initTRPC.context<Context>().create();

const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});

export const documentRouter = t.router({
  list: protectedProcedure.query(({ ctx }) => prisma.document.findMany({ where: { ownerId: ctx.user.id } })),

  byId: protectedProcedure.input(z.object({ id: z.string().uuid() })).query(async ({ ctx, input }) => {
    const document = await prisma.document.findFirst({ where: { id: input.id, ownerId: ctx.user.id } });
    if (!document) throw new TRPCError({ code: 'NOT_FOUND' });
    return document;
  }),

  remove: protectedProcedure.input(z.object({ id: z.string().uuid() })).mutation(async ({ ctx, input }) => {
    const { count } = await prisma.document.deleteMany({ where: { id: input.id, ownerId: ctx.user.id } });
    if (count === 0) throw new TRPCError({ code: 'NOT_FOUND' });
    return { ok: true };
  }),
});
