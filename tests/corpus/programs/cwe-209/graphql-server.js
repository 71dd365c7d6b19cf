import { createServer } from 'node:http';
import { createYoga, createSchema } from 'graphql-yoga';
import { resolvers, typeDefs } from './schema.js';

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  maskedErrors: false, // flaw: CWE-209
  graphiql: process.env.NODE_ENV !== 'production',
});

const server = createServer(yoga);
server.listen(4000, () => {
  console.log('GraphQL on http://localhost:4000/graphql');
});
