// ruleid: graphql-errors-unmasked
const yoga = createYoga({ schema, maskedErrors: false });

// ruleid: graphql-errors-unmasked
const apollo = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: true });

// ok: graphql-errors-unmasked
const masked = createYoga({ schema, graphiql: false });

// ok: graphql-errors-unmasked
const development = createYoga({ schema, maskedErrors: process.env.NODE_ENV === "production" });

// ok: graphql-errors-unmasked
const other = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: false });
