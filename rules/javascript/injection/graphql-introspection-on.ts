import { ApolloServer } from "@apollo/server";
import { graphqlHTTP } from "express-graphql";
import { createYoga } from "graphql-yoga";

// ruleid: graphql-introspection-on
const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
// ruleid: graphql-introspection-on
app.use("/graphql", graphqlHTTP({ schema, graphiql: true }));
// ruleid: graphql-introspection-on
const yoga = createYoga({ schema, graphiql: true });
// ruleid: graphql-introspection-on
const module_ = GraphQLModule.forRoot({ autoSchemaFile: true, playground: true });
// ruleid: graphql-introspection-on
app.register(mercurius, { schema, graphiql: true });

// ok: graphql-introspection-on
const tied = new ApolloServer({ typeDefs, introspection: process.env.NODE_ENV !== "production" });
// ok: graphql-introspection-on
const off = new ApolloServer({ typeDefs, introspection: false });
// ok: graphql-introspection-on
const plain = createYoga({ schema });
// ok: graphql-introspection-on
const other = new SchemaLoader({ introspection: true });
// ok: graphql-introspection-on
app.register(cors, { graphiql: true });
