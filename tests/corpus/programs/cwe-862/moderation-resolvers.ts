import { GraphQLError } from 'graphql';
import type { Context } from './context';

const requireUser = (ctx: Context) => {
  if (!ctx.user) {
    throw new GraphQLError('Not authenticated', { extensions: { code: 'UNAUTHENTICATED' } });
  }
  return ctx.user;
};

export const resolvers = {
  Query: {
    me: (_parent: unknown, _args: unknown, ctx: Context) => requireUser(ctx),
  },
  Mutation: {
    reportUser: async (_parent: unknown, { userId, reason }: { userId: string; reason: string }, ctx: Context) => {
      const reporter = requireUser(ctx);
      return ctx.prisma.report.create({ data: { userId, reason, reporterId: reporter.id } });
    },
    banUser: async (_parent: unknown, { userId }: { userId: string }, ctx: Context) => { // flaw: CWE-862
      await ctx.prisma.user.update({
        where: { id: userId },
        data: { bannedAt: new Date() },
      });
      return true;
    },
  },
};
