const mysql = require('mysql2/promise');

const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'crm',
});

class CustomerRepository {
  async findAll({ country, tags, sortBy, page = 1 }) {
    let query = 'SELECT * FROM customers WHERE 1=1';
    if (country) {
      query += ` AND country = "${country}"`;
    }
    if (tags && tags.length) {
      query += ` AND tag IN (${tags.map((t) => `'${t}'`).join(',')})`;
    }
    if (sortBy) {
      query += ` ORDER BY ${sortBy}`;
    }
    query += ` LIMIT 50 OFFSET ${(page - 1) * 50}`;
    const [rows] = await pool.query(query); // flaw: CWE-89
    return rows;
  }

  async remove(id) {
    await pool.execute('DELETE FROM customers WHERE id = ?', [id]);
  }
}

module.exports = new CustomerRepository();
