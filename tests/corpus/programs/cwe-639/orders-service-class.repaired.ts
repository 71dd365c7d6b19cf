import { Injectable, NotFoundException, Controller, Get, Param, UseGuards, Req, Delete } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Order } from './order.entity';

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  async findOne(id: string, customerId: string) {
    const order = await this.orders.findOne({ where: { id, customer: { id: customerId } }, relations: ['items'] });
    if (!order) throw new NotFoundException();
    return order;
  }

  async cancel(id: string, customerId: string) {
    const result = await this.orders.update({ id, customer: { id: customerId } }, { status: 'cancelled' });
    if (!result.affected) throw new NotFoundException();
  }
}

@Controller('orders')
@UseGuards(JwtAuthGuard)
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Get(':id')
  getOrder(@Param('id') id: string, @Req() req: any) {
    return this.service.findOne(id, req.user.id);
  }

  @Delete(':id')
  cancelOrder(@Param('id') id: string, @Req() req: any) {
    return this.service.cancel(id, req.user.id);
  }
}
