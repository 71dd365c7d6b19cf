import ldap from 'ldapjs';
import { FastifyPluginAsync } from 'fastify';

const client = ldap.createClient({ url: process.env.LDAP_URL!, timeout: 5000 });

const routes: FastifyPluginAsync = async (app) => {
  app.get<{ Querystring: { name: string } }>('/people', async (request) => {
    const { name } = request.query;
    const filter = `(&(objectClass=person)(cn=*${name}*))`;
    return new Promise((resolve, reject) => {
      const people: string[] = [];
      client.search('ou=people,dc=example,dc=org', { filter, scope: 'sub', sizeLimit: 50 }, (err, result) => { // flaw: CWE-90
        if (err) return reject(err);
        result.on('searchEntry', (entry) => people.push(entry.objectName ?? ''));
        result.on('error', reject);
        result.on('end', () => resolve(people));
      });
    });
  });
};

export default routes;
