async function find(email: string, id: number, name: string, table: string, page: number, ids: string[]) {
  // ruleid: sql-template-built
  await pool.query(`SELECT * FROM users WHERE email = '${email}'`);
  // ruleid: sql-template-built
  await db.query("SELECT * FROM users WHERE email = '" + email + "' AND active");
  // ruleid: sql-template-built
  await connection.execute(`SELECT * FROM users WHERE id = ${id}`);
  // ruleid: sql-template-built
  const row = db.prepare(`SELECT * FROM users WHERE name LIKE '%${name}%'`).get();
  // ruleid: sql-template-built
  await prisma.$queryRawUnsafe(`SELECT * FROM "User" WHERE email = '${email}'`);
  // ruleid: sql-template-built
  await sequelize.query(`UPDATE users SET name = '${name}' WHERE id = 1`, { type: QueryTypes.UPDATE });
  // ruleid: sql-template-built
  await client.query(`INSERT INTO users (name, email) VALUES ('${name}', '${email}')`);
  // ruleid: sql-template-built
  await knex.raw("DELETE FROM users WHERE id = " + id);
  // ruleid: sql-template-built
  await builder.where(`user.email = '${email}'`).getOne();
  // ruleid: sql-template-built
  await pool.query(`
    SELECT *
    FROM users
    WHERE id IN (${ids.join(", ")})`);
  // ruleid: sql-template-built
  db.run(`DELETE FROM users WHERE name = '${req.body.name}'`);
  // ruleid: sql-template-built
  const [rows] = await pool.query<User[]>(`SELECT * FROM users WHERE email = '${email}'`);
  const statement = `SELECT * FROM users WHERE email = '${email}'`;
  // ruleid: sql-template-built
  await pool.query(statement);
  let text = "SELECT * FROM users WHERE true";
  if (name) text += ` AND name = '${name}'`;
  // ruleid: sql-template-built
  await pool.query(text);
  const bound = "SELECT * FROM users WHERE email = $1";
  // ok: sql-template-built
  await pool.query(bound, [email]);
  const number = parseInt(name, 10);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users WHERE id = ${number}`);
  if (!SORTS.includes(table)) throw new Error(table);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users WHERE team = '${table}'`);

  // ok: sql-template-built
  await pool.query("SELECT * FROM users WHERE email = $1", [email]);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM ${table} WHERE email = $1`, [email]);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users WHERE id IN (${placeholders})`, ids);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(", ")})`, ids);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users WHERE email = ${connection.escape(email)}`);
  // ok: sql-template-built
  await prisma.$queryRaw`SELECT * FROM "User" WHERE email = ${email}`;
  // ok: sql-template-built
  await db.execute(sql`SELECT * FROM users WHERE email = ${email}`);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users LIMIT ${PAGE_SIZE}`);
  // ok: sql-template-built
  await pool.query(`SELECT * FROM users ORDER BY name LIMIT ${Number(page)}`);
  // ok: sql-template-built
  await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN ${name} int`);
  // ok: sql-template-built
  router.get(`/users/${id}`, handler);
  // ok: sql-template-built
  console.log(`select the value = ${name}`);
  // ok: sql-template-built
  await axios.get(`https://api.example.org/select?where=${name}`);
  // ok: sql-template-built
  await qb.where("user.email = :email", { email }).getOne();
}

async function marks(tags: string[]) {
  const list = tags.map((_, i) => `$${i + 1}`).join(",");
  // ok: sql-template-built
  await pool.query(`SELECT * FROM tickets WHERE tag IN (${list})`, tags);
  const texts = tags.map((tag) => `'${tag}'`).join(",");
  // ruleid: sql-template-built
  await pool.query(`SELECT * FROM tickets WHERE tag IN (${texts})`);
}

const matched = (term: string) =>
  // ruleid: sql-template-built
  Sequelize.literal(`MATCH (name, description) AGAINST ('${term}' IN BOOLEAN MODE)`);

async function pageOf(page, rows) {
  // ok: sql-template-built
  return pool.query(`SELECT id FROM products ORDER BY id LIMIT 20 OFFSET ${(page - 1) * 20}`);
}

async function between(from, to) {
  // ruleid: sql-template-built
  return knex("orders").whereRaw(`created_at between '${from}' and '${to}'`);
}

async function typed(search: string) {
  const sql = `SELECT id FROM products WHERE name ILIKE '%${search}%'`;
  // ruleid: sql-template-built
  const { rows } = await pool.query<Product>(sql);
  return rows;
}

function lowered(query, term) {
  // ruleid: sql-template-built
  query.whereRaw(`LOWER(name) LIKE '%${term}%'`);
}

class AddPermission1765360298674 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const role of await runner.query("SELECT id FROM role")) {
      // ok: sql-template-built
      await runner.query(`UPDATE role SET granted = 1 WHERE id = '${role.id}'`);
    }
  }
}

class AddWorkspace1734074497540 {
  async up(runner) {
    // ok: sql-template-built
    await runner.query(`UPDATE workspace SET name = '${names[0]}' WHERE id = 1`);
  }
}

export async function report(db: Pool, region: string, from: string) {
  const values: string[] = [];
  const bind = (value: string) => `$${values.push(value)}`;
  // ok: sql-template-built
  const { rows } = await db.query(`SELECT total FROM sales WHERE region = ${bind(region)} AND sold_at >= ${bind(from)}`, values);
  return rows;
}

class RefactorWorkspace1737076223692 {
  async removeEmpty(queryRunner) {
    const ids = (await queryRunner.query("SELECT id FROM workspace")).map((one) => `'${one.id}'`).join(",");
    // ok: sql-template-built
    await queryRunner.query(`DELETE FROM apikey WHERE workspace_id IN (${ids})`);
  }

  async up(queryRunner) {
    await this.removeEmpty(queryRunner);
    await fixTypes(queryRunner);
  }
}

async function fixTypes(queryRunner) {
  for (const one of await queryRunner.query("SELECT id FROM assistant")) {
    // ok: sql-template-built
    await queryRunner.query(`UPDATE assistant SET type = 'CUSTOM' WHERE id = '${one.id}'`);
  }
}

class VectorStore {
  async nearest(embedding: string, k: number) {
    // ok: sql-template-built
    const rows = await this.pool.query(`SELECT *, ${this.vectorColumnName} <=> $1 AS distance FROM items LIMIT $2`, [embedding, k]);
    // ruleid: sql-template-built
    const others = await this.pool.query(`SELECT * FROM items WHERE owner = '${this.ownerName}'`);
    return [rows, others];
  }
}

async function hasEnum(runner: any, schema: string, name: string, req: any) {
  // ok: sql-template-built
  const found = await runner.query(`SELECT 1 FROM "pg_namespace" "n" WHERE "n"."nspname" = '${schema}' AND "t"."typname" = '${name}'`);
  // ruleid: sql-template-built
  const asked = await runner.query(`SELECT * FROM information_schema.columns WHERE table_name = '${req.query.table}'`);
  return [found, asked];
}

class TreeExecutor {
  async move(table: string, left: string, parents: string[], ids: string[], row: any, size: number) {
    // ok: sql-template-built
    await this.runner.query(`INSERT INTO ${table} (${parents.join(", ")}) SELECT ${parents.join(", ")}, ${ids.join(", ")} FROM ${table}`);
    // ok: sql-template-built
    await this.runner.query(`UPDATE ${table} SET ${left} = CASE WHEN ${left} > ${row.left} THEN ${left} - ${size} ELSE ${left} END`);
    // ok: sql-template-built
    await this.runner.query(`UPDATE ${table} ` + `SET ${left} = CASE ` + `WHEN ${left} > ${row.left} THEN ${left} - 2 ELSE ${left} END`);
    // ok: sql-template-built
    await this.runner.query(`SELECT * FROM geometry_columns WHERE "table_schema" = '${row.schema}' AND "table_name" = '${row.table}'`);
    if (this.options.mode && ["DELETE", "WAL"].indexOf(this.options.mode) !== -1) {
      // ok: sql-template-built
      await this.runner.execute(`UPDATE settings SET journal = '${this.options.mode}'`);
    }
    // ruleid: sql-template-built
    await this.runner.execute(`UPDATE settings SET journal = '${this.options.mode}'`);
  }
}

async function attach(runner, tableName, over, under, columns) {
  // ok: sql-template-built
  await runner.query(`INSERT INTO ${tableName} (${columns.join(", ")}) SELECT ${columns.join(", ")} FROM ${tableName} AS ${over}, ${tableName} AS ${under}`);
}
