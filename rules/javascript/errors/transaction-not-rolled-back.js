async function transfer(pool, from, to, amount) {
  const client = await pool.connect();
  // ruleid: transaction-not-rolled-back
  await client.query("BEGIN");
  await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
  await client.query("UPDATE accounts SET balance = balance + $1 WHERE id = $2", [amount, to]);
  await client.query("COMMIT");
  client.release();
}

const order = async (req, res) => {
  // ruleid: transaction-not-rolled-back
  await connection.beginTransaction();
  await connection.execute("INSERT INTO orders (user_id) VALUES (?)", [req.user.id]);
  await connection.commit();
  res.sendStatus(201);
};

async function careful(pool, from, to, amount) {
  const client = await pool.connect();
  try {
    // ok: transaction-not-rolled-back
    await client.query("BEGIN");
    await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
    await client.query("COMMIT");
  } catch (err) {
    await client.query("ROLLBACK");
    throw err;
  } finally {
    client.release();
  }
}

async function managed(sequelize) {
  // ok: transaction-not-rolled-back
  await sequelize.transaction(async (t) => {
    await Order.create({}, { transaction: t });
  });
}

export async function begin(req) {
  // ok: transaction-not-rolled-back
  req.transactionID = await db.beginTransaction();
  return true;
}

class Runner {
  async startTransaction() {
    // ok: transaction-not-rolled-back
    await this.query("START TRANSACTION");
  }
  async rollbackTransaction() {
    await this.query("ROLLBACK");
  }
}
