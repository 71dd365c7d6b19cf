import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Customer {
  id: number;
  name: string;
  city: string;
}

@Injectable()
export class CustomerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All customers of a city. */
  async byCity(city: string): Promise<Customer[]> {
    return this.dataSource.query(`SELECT id, name, city FROM customers WHERE city = '${city}'`); // flaw: CWE-89
  }

  /** Customers whose name contains the term. */
  async search(term: string): Promise<Customer[]> {
    return this.dataSource
      .createQueryBuilder()
      .select(['c.id AS id', 'c.name AS name', 'c.city AS city'])
      .from('customers', 'c')
      .where(`c.name ILIKE '%${term}%'`) // flaw: CWE-89
      .getRawMany();
  }

  async rename(id: number, name: string): Promise<void> {
    await this.dataSource.query('UPDATE customers SET name = $1 WHERE id = $2', [name, id]);
  }
}
