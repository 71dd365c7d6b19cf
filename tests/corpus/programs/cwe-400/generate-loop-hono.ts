import { Hono } from 'hono';
import { faker } from '@faker-js/faker';

const app = new Hono();

app.get('/fake-users', (c) => {
  const count = Number(c.req.query('count') ?? 10);
  const users = [];
  for (let i = 0; i < count; i++) { // flaw: CWE-400, CWE-834
    users.push({ id: i + 1, name: faker.person.fullName(), email: faker.internet.email() });
  }
  return c.json(users);
});

app.get('/padding', (c) => {
  return c.text('='.repeat(Number(c.req.query('n')))); // flaw: CWE-400
});

export default app;
