import { GraphQLError } from 'graphql';
import { prisma } from './prisma';

interface Ctx {
  userId?: string;
}

const MAX_PAGE = 100;

export const resolvers = {
  Query: {
    async feed(_parent: unknown, args: { limit?: number; offset?: number }, ctx: Ctx) {
      if (!ctx.userId) throw new GraphQLError('Not signed in');
      return prisma.post.findMany({
        where: { published: true },
        orderBy: { createdAt: 'desc' },
        take: Math.min(Math.max(args.limit ?? 20, 1), MAX_PAGE),
        skip: Math.max(args.offset ?? 0, 0),
      });
    },
  },
  Mutation: {
    async like(_parent: unknown, { postId }: { postId: string }, ctx: Ctx) {
      if (!ctx.userId) throw new GraphQLError('Not signed in');
      await prisma.like.upsert({
        where: { userId_postId: { userId: ctx.userId, postId } },
        create: { userId: ctx.userId, postId },
        update: {},
      });
      return true;
    },
  },
};
