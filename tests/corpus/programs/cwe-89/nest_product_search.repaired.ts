import { BadRequestException, Controller, Get, NotFoundException, Param, Query, ValidationPipe } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DataSource, Repository } from 'typeorm';
import { Product } from './product.entity';

const SORTABLE = ['name', 'price', 'created'] as const;

class SearchQuery {
  @IsString() @MaxLength(100) q = '';
  @IsOptional() @IsIn(SORTABLE) sort: (typeof SORTABLE)[number] = 'name';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit = 20;
}

class ReportQuery {
  @IsDateString() from!: string;
  @IsDateString() to!: string;
}

@Controller('products')
export class ProductsController {
  constructor(
    @InjectRepository(Product) private readonly products: Repository<Product>,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  async search(@Query(new ValidationPipe({ whitelist: true, transform: true })) query: SearchQuery) {
    return this.products
      .createQueryBuilder('p')
      .where('p.name ILIKE :term OR p.description ILIKE :term', { term: `%${query.q}%` })
      .orderBy(`p.${query.sort}`, 'ASC')
      .limit(query.limit)
      .getMany();
  }

  @Get('sku/:sku')
  async bySku(@Param('sku') sku: string) {
    if (!/^[A-Z0-9-]{3,20}$/.test(sku)) {
      throw new BadRequestException('invalid SKU');
    }
    const rows = await this.dataSource.query('SELECT * FROM product WHERE sku = $1', [sku]);
    if (rows.length === 0) throw new NotFoundException();
    return rows[0];
  }

  @Get('report')
  async report(@Query(new ValidationPipe({ whitelist: true })) query: ReportQuery) {
    const sql = 'SELECT category, SUM(price) FROM product WHERE created BETWEEN $1 AND $2 GROUP BY category';
    return this.dataSource.query(sql, [query.from, query.to]);
  }
}
