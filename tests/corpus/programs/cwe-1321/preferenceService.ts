import _ from 'lodash';
import { FastifyInstance } from 'fastify';

interface Preferences {
  language: string;
  notifications: { email: boolean; push: boolean };
  [key: string]: unknown;
}

const store = new Map<string, Preferences>();
const fresh = (): Preferences => ({ language: 'en', notifications: { email: true, push: false } });

export async function preferences(app: FastifyInstance): Promise<void> {
  app.patch<{ Params: { user: string }; Body: { path: string; value: string } }>(
    '/users/:user/preferences',
    async (request, reply) => {
      const current = store.get(request.params.user) ?? fresh();
      _.set(current, request.body.path, request.body.value); // flaw: CWE-1321
      store.set(request.params.user, current);
      return reply.send(current);
    },
  );

  app.get<{ Params: { user: string } }>('/users/:user/preferences', async (request) => {
    return store.get(request.params.user) ?? fresh();
  });
}
