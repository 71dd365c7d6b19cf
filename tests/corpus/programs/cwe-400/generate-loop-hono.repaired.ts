import { Hono } from 'hono';
import { faker } from '@faker-js/faker';

const app = new Hono();

app.get('/fake-users', (c) => {
  const count = Math.min(Number(c.req.query('count') ?? 10) || 10, 100);
  const users = [];
  for (let i = 0; i < count; i++) {
    users.push({ id: i + 1, name: faker.person.fullName(), email: faker.internet.email() });
  }
  return c.json(users);
});

app.get('/padding', (c) => {
  return c.text('='.repeat(Math.min(Math.max(Number(c.req.query('n')) || 0, 0), 500)));
});

export default app;
