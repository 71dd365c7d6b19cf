import Fastify from 'fastify';
import Database from 'better-sqlite3';

const db = new Database('users.db');
db.exec('CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, email TEXT UNIQUE, password TEXT)');
const app = Fastify();

app.post<{ Body: { email: string; password: string } }>(
  '/users',
  { schema: { body: { type: 'object', required: ['email', 'password'], properties: { email: { type: 'string', format: 'email' }, password: { type: 'string', minLength: 12, maxLength: 100 } } } } },
  async (request, reply) => {
    const { email, password } = request.body;
    db.prepare('INSERT INTO users (email, password) VALUES (?, ?)').run(email, password); // flaw: CWE-256, CWE-522
    return reply.code(201).send({ email });
  },
);

await app.listen({ port: 3000 });
