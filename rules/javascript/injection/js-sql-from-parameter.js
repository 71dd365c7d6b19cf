const COLUMNS = { name: "name", created: "created_at" };

export async function findByName(name) {
  const sql = `SELECT * FROM users WHERE name = '${name}'`;
  // ruleid: js-sql-from-parameter
  return pool.query(sql);
}

export const sorted = async (column) => {
  // ruleid: js-sql-from-parameter
  return db.query("SELECT * FROM users ORDER BY " + column);
};

function quoted(name) {
  return `'${name}'`;
}

async function runs(_) {
  // ok: js-sql-from-parameter
  return pool.query(_);
}

export async function helper(name) {
  // ruleid: js-sql-from-parameter
  await pool.query("SELECT * FROM users WHERE name = " + quoted(name));
  // todoruleid: js-sql-from-parameter
  await runs("SELECT * FROM users WHERE name = " + name);
}

export async function safe(name, column, id) {
  // ok: js-sql-from-parameter
  await pool.query("SELECT * FROM users WHERE name = $1", [name]);
  // ok: js-sql-from-parameter
  await pool.query(`SELECT * FROM users ORDER BY ${COLUMNS[column]}`);
  // ok: js-sql-from-parameter
  await pool.query(`SELECT * FROM users WHERE id = ${Number(id)}`);
  if (!["name", "created"].includes(column)) throw new Error(column);
  // ok: js-sql-from-parameter
  await pool.query(`SELECT * FROM users ORDER BY ${column}`);
}

export async function documents(uid, where) {
  // ok: js-sql-from-parameter
  const one = await strapi.db.query(uid).findOne({ where });
  // ok: js-sql-from-parameter
  return [one, await this.db.query(uid).count({ where })];
}
