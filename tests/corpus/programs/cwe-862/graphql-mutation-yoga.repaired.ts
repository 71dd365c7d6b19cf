import { createSchema, createYoga } from "graphql-yoga";
import { createServer } from "node:http";
import { prisma } from "./prisma";
import { userFromRequest } from "./auth";

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type User { id: ID! email: String! }
    type Query { me: User }
    type Mutation {
      deleteUser(id: ID!): Boolean!
      updateEmail(email: String!): User!
    }
  `,
  resolvers: {
    Query: {
      me: (_parent, _args, context) => context.user,
    },
    Mutation: {
      deleteUser: async (_parent, { id }, context) => {
        if (context.user?.role !== "ADMIN") {
          throw new Error("Forbidden");
        }
        await prisma.user.delete({ where: { id } });
        return true;
      },
      updateEmail: async (_parent, { email }, context) => {
        if (!context.user) throw new Error("Unauthorized");
        return prisma.user.update({ where: { id: context.user.id }, data: { email } });
      },
    },
  },
});

const yoga = createYoga({
  schema,
  maskedErrors: true,
  context: async ({ request }) => ({ user: await userFromRequest(request) }),
});

createServer(yoga).listen(4000);
