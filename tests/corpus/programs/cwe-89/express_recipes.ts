import express from 'express';
import mysql, { RowDataPacket } from 'mysql2/promise';

const pool = mysql.createPool({
  host: 'localhost',
  user: 'recipes',
  password: 'recipes2024!', // flaw: CWE-798
  database: 'recipes',
  multipleStatements: true,
});

const router = express.Router();

router.get('/recipes', async (req, res, next) => {
  try {
    const { ingredient, sort = 'title', page = '1' } = req.query;
    const offset = (Number(page) - 1) * 20;
    let sql = 'SELECT r.* FROM recipes r';
    if (ingredient) {
      sql += ` JOIN ingredients i ON i.recipe_id = r.id WHERE i.name LIKE '%${ingredient}%'`;
    }
    sql += ` ORDER BY r.${sort} LIMIT 20 OFFSET ${offset}`;
    const [rows] = await pool.query<RowDataPacket[]>(sql); // flaw: CWE-89
    res.json(rows);
  } catch (error) {
    next(error);
  }
});

router.get('/recipes/:id', async (req, res) => {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT * FROM recipes WHERE id = ' + req.params.id); // flaw: CWE-89
  if (rows.length === 0) {
    return res.status(404).json({ error: 'Recipe not found' });
  }
  res.json(rows[0]);
});

router.post('/recipes/:id/ratings', async (req, res) => {
  const { stars } = req.body;
  await pool.query(`INSERT INTO ratings (recipe_id, stars) VALUES (${req.params.id}, ${stars})`); // flaw: CWE-89
  res.sendStatus(201);
});

const app = express();
app.use(express.json());
app.use('/api', router);
app.listen(3000, () => console.log('listening'));
