import Database from 'better-sqlite3';
import { Router } from 'express';

export class CustomerStore {
  private db: Database.Database;

  constructor(file: string) {
    this.db = new Database(file);
  }

  findByLastName(lastName: string) {
    const statement = this.db.prepare(`SELECT id, first_name, last_name FROM customers WHERE last_name = '${lastName}'`); // flaw: CWE-89
    return statement.all();
  }

  count(): number {
    return (this.db.prepare('SELECT COUNT(*) AS n FROM customers').get() as { n: number }).n;
  }
}

export function customerRoutes(store: CustomerStore) {
  const router = Router();
  router.get('/customers', (req, res) => {
    const name = req.query.name;
    if (typeof name !== 'string') return res.status(400).json({ error: 'name is required' });
    res.json(store.findByLastName(name));
  });
  return router;
}
