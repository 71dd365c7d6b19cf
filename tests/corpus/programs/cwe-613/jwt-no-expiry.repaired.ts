import { FastifyInstance } from 'fastify';
import jwt from 'jsonwebtoken';
import bcrypt from 'bcrypt';
import { findUser } from '../users.js';

export default async function authRoutes(app: FastifyInstance) {
  app.post<{ Body: { email: string; password: string } }>(
    '/login',
    {
      config: { rateLimit: { max: 5, timeWindow: '1 minute' } },
      schema: { body: { type: 'object', required: ['email', 'password'], properties: { email: { type: 'string' }, password: { type: 'string' } } } },
    },
    async (request, reply) => {
      const user = await findUser(request.body.email);
      if (!user || !(await bcrypt.compare(request.body.password, user.hash))) {
        return reply.code(401).send({ message: 'Unauthorized' });
      }
      const token = jwt.sign({ userId: user.id, role: user.role }, process.env.JWT_SECRET!, { expiresIn: '30m' });
      return { token };
    },
  );
}
