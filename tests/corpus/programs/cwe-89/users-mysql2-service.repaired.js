const mysql = require('mysql2/promise');

const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'crm',
});

class CustomerRepository {
  async findAll({ country, tags, sortBy, page = 1 }) {
    const SORTABLE = ['name', 'country', 'created_at'];
    let query = 'SELECT * FROM customers WHERE 1=1';
    const values = [];
    if (country) {
      query += ' AND country = ?';
      values.push(country);
    }
    if (tags && tags.length) {
      query += ` AND tag IN (${tags.map(() => '?').join(',')})`;
      values.push(...tags);
    }
    if (SORTABLE.includes(sortBy)) {
      query += ` ORDER BY ${sortBy}`;
    }
    query += ' LIMIT 50 OFFSET ?';
    values.push((page - 1) * 50);
    const [rows] = await pool.query(query, values);
    return rows;
  }

  async remove(id) {
    await pool.execute('DELETE FROM customers WHERE id = ?', [id]);
  }
}

module.exports = new CustomerRepository();
