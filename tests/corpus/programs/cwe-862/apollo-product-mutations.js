import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Product } from './models.js';
import { getUser } from './auth.js';

const typeDefs = `#graphql
  type Product { id: ID!, name: String!, price: Float! }
  type Query { products: [Product!]! }
  type Mutation {
    updatePrice(id: ID!, price: Float!): Product
    removeProduct(id: ID!): Boolean
  }
`;

const resolvers = {
  Query: {
    products: () => Product.findAll({ limit: 100 }),
  },
  Mutation: {
    async updatePrice(_, { id, price }) {
      const product = await Product.findByPk(id);
      await product.update({ price }); // flaw: CWE-862
      return product;
    },
    async removeProduct(_, { id }) {
      await Product.destroy({ where: { id } }); // flaw: CWE-862
      return true;
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== 'production' });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ user: await getUser(req.headers.authorization) }),
});
console.log(`ready at ${url}`);
