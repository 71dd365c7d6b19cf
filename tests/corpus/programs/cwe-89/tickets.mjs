import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const fastify = Fastify({ logger: true });

class TicketRepository {
  constructor(pool) {
    this.pool = pool;
  }

  async findByAssignee(assignee) {
    const { rows } = await this.pool.query('SELECT * FROM tickets WHERE assignee = $1', [assignee]);
    return rows;
  }

  async findByTags(tags) {
    const list = tags.map((t) => `'${t}'`).join(',');
    const { rows } = await this.pool.query(`SELECT * FROM tickets WHERE tag IN (${list})`); // flaw: CWE-89
    return rows;
  }

  async close(id) {
    await this.pool.query('UPDATE tickets SET closed_at = now() WHERE id = $1', [id]);
  }
}

const tickets = new TicketRepository(pool);

fastify.get('/tickets', async (request, reply) => {
  if (request.query.tags) {
    return tickets.findByTags(request.query.tags.split(','));
  }
  return tickets.findByAssignee(request.query.assignee);
});

fastify.post('/tickets/:id/close', async (request, reply) => {
  await tickets.close(request.params.id);
  reply.code(204).send();
});

fastify.listen({ port: 3000 });
