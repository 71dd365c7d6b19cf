import Fastify from 'fastify';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });
const app = Fastify({ logger: true });
const SORTABLE = new Map([['created', 'created_at'], ['priority', 'priority'], ['title', 'title']]);

async function listTickets(projectId, sort, direction) {
  const column = SORTABLE.get(sort) ?? 'created_at';
  const dir = direction === 'asc' ? 'ASC' : 'DESC';
  const sql = `SELECT id, title, priority FROM tickets WHERE project_id = ? ORDER BY ${column} ${dir} LIMIT 100`;
  const [rows] = await pool.query(sql, [projectId]);
  return rows;
}

app.get('/projects/:id/tickets', async (request) => {
  const { sort = 'created_at', dir = 'desc' } = request.query;
  return listTickets(Number(request.params.id), sort, dir);
});

await app.listen({ port: 3000 });
