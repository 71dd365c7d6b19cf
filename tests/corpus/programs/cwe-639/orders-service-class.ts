import { Injectable, NotFoundException, Controller, Get, Param, UseGuards, Req, Delete } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Order } from './order.entity';

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  async findOne(id: string) {
    const order = await this.orders.findOne({ where: { id }, relations: ['items'] });
    if (!order) throw new NotFoundException();
    return order;
  }

  async cancel(id: string) {
    await this.orders.update(id, { status: 'cancelled' });
  }
}

@Controller('orders')
@UseGuards(JwtAuthGuard)
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Get(':id')
  getOrder(@Param('id') id: string) {
    return this.service.findOne(id); // flaw: CWE-639
  }

  @Delete(':id')
  cancelOrder(@Param('id') id: string) {
    return this.service.cancel(id); // flaw: CWE-639
  }
}
