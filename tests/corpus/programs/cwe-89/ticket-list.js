import Fastify from 'fastify';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });
const app = Fastify({ logger: true });

async function listTickets(projectId, sort, direction) {
  const sql = `SELECT id, title, priority FROM tickets WHERE project_id = ? ORDER BY ${sort} ${direction} LIMIT 100`; // flaw: CWE-89
  const [rows] = await pool.query(sql, [projectId]);
  return rows;
}

app.get('/projects/:id/tickets', async (request) => {
  const { sort = 'created_at', dir = 'desc' } = request.query;
  return listTickets(Number(request.params.id), sort, dir);
});

await app.listen({ port: 3000 });
