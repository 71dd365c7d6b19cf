import { Controller, Get, Param, Query } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { Product } from './product.entity';

@Controller('products')
export class ProductsController {
  constructor(
    @InjectRepository(Product) private readonly products: Repository<Product>,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  async search(@Query('q') q: string, @Query('sort') sort = 'name', @Query('limit') limit = '20') {
    return this.products
      .createQueryBuilder('p')
      .where(`p.name ILIKE '%${q}%' OR p.description ILIKE '%${q}%'`) // flaw: CWE-89
      .orderBy(`p.${sort}`, 'ASC')
      .limit(Number(limit))
      .getMany();
  }

  @Get('sku/:sku')
  async bySku(@Param('sku') sku: string) {
    const rows = await this.dataSource.query(`SELECT * FROM product WHERE sku = '${sku}'`); // flaw: CWE-89
    return rows[0] ?? null;
  }

  @Get('report')
  async report(@Query('from') from: string, @Query('to') to: string) {
    const sql = "SELECT category, SUM(price) FROM product WHERE created BETWEEN '" + from + "' AND '" + to + "' GROUP BY category";
    return this.dataSource.query(sql); // flaw: CWE-89
  }
}
