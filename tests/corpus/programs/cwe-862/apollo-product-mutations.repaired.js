import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { GraphQLError } from 'graphql';
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

function assertAdmin(user) {
  if (!user || user.role !== 'admin') {
    throw new GraphQLError('Not authorized', { extensions: { code: 'FORBIDDEN' } });
  }
}

const resolvers = {
  Query: {
    products: () => Product.findAll({ limit: 100 }),
  },
  Mutation: {
    async updatePrice(_, { id, price }, { user }) {
      assertAdmin(user);
      const product = await Product.findByPk(id);
      await product.update({ price });
      return product;
    },
    async removeProduct(_, { id }, { user }) {
      assertAdmin(user);
      await Product.destroy({ where: { id } });
      return true;
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== 'production' });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ user: await getUser(req.headers.authorization) }),
});
console.log(`ready at ${url}`);
