import { Injectable, Controller, Get, Query, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class ReportsService {
  constructor(private readonly dataSource: DataSource) {}

  async monthly(year: number) {
    return this.dataSource.query('SELECT month, SUM(total) AS total FROM orders WHERE year = $1 GROUP BY month', [year]);
  }

  async search(customer: string, status: string) {
    const query = `SELECT id, customer, total FROM orders WHERE customer LIKE '%${customer}%' AND status = '${status}'`; // flaw: CWE-89
    return this.dataSource.query(query);
  }
}

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('monthly/:year')
  monthly(@Param('year') year: string) {
    return this.reports.monthly(parseInt(year, 10));
  }

  @Get('search')
  search(@Query('customer') customer: string, @Query('status') status: string) {
    return this.reports.search(customer, status ?? 'open');
  }
}
