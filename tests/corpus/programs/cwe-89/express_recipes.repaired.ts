import express from 'express';
import mysql, { RowDataPacket } from 'mysql2/promise';

const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'recipes',
});

const router = express.Router();
const SORT: Record<string, string> = { title: 'r.title', newest: 'r.created_at DESC', rating: 'r.rating DESC' };

router.get('/recipes', async (req, res, next) => {
  try {
    const ingredient = String(req.query.ingredient ?? '');
    const order = SORT[String(req.query.sort)] ?? SORT.title;
    const page = Math.max(Number.parseInt(String(req.query.page), 10) || 1, 1);
    const [rows] = await pool.execute<RowDataPacket[]>(
      `SELECT DISTINCT r.id, r.title, r.rating FROM recipes r
       JOIN ingredients i ON i.recipe_id = r.id
       WHERE i.name LIKE ? ORDER BY ${order} LIMIT 20 OFFSET ?`,
      [`%${ingredient}%`, String((page - 1) * 20)],
    );
    res.json(rows);
  } catch (error) {
    next(error);
  }
});

router.get('/recipes/:id', async (req, res) => {
  const [rows] = await pool.execute<RowDataPacket[]>('SELECT * FROM recipes WHERE id = ?', [req.params.id]);
  if (rows.length === 0) {
    return res.status(404).json({ error: 'Recipe not found' });
  }
  res.json(rows[0]);
});

router.post('/recipes/:id/ratings', async (req, res) => {
  const { stars } = req.body;
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) {
    return res.status(400).json({ error: 'stars must be between 1 and 5' });
  }
  await pool.execute('INSERT INTO ratings (recipe_id, stars) VALUES (?, ?)', [req.params.id, stars]);
  res.sendStatus(201);
});

const app = express();
app.use(express.json({ limit: '8kb' }));
app.use('/api', router);
app.listen(3000, () => console.log('listening'));
