import { createSchema, createYoga } from 'graphql-yoga';
import { createServer } from 'node:http';
import { GraphQLError } from 'graphql';
import { db } from './db';
import { userFromRequest } from './auth';

const typeDefs = /* GraphQL */ `
  type Invoice { id: ID! amount: Float! customerId: ID! }
  type Query { invoice(id: ID!): Invoice  myInvoices: [Invoice!]! }
  type Mutation { payInvoice(id: ID!): Invoice }
`;

const resolvers = {
  Query: {
    myInvoices: (_: unknown, __: unknown, { user }: Context) => db.invoice.findMany({ where: { customerId: user.id }, take: 100 }),
    invoice: (_: unknown, { id }: { id: string }, { user }: Context) => db.invoice.findUnique({ where: { id } }), // flaw: CWE-639
  },
  Mutation: {
    payInvoice: async (_: unknown, { id }: { id: string }, { user }: Context) => {
      return db.invoice.update({ where: { id }, data: { paidAt: new Date() } }); // flaw: CWE-639
    },
  },
};

interface Context {
  user: { id: string };
}

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  graphiql: false,
  context: async ({ request }) => {
    const user = await userFromRequest(request);
    if (!user) throw new GraphQLError('Unauthorized');
    return { user };
  },
});

createServer(yoga).listen(4000);
