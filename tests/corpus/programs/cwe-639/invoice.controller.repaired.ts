import { Controller, Get, NotFoundException, Param, ParseIntPipe, Req, UseGuards, ForbiddenException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Invoice } from './invoice.entity';

@Controller('invoices')
@UseGuards(JwtAuthGuard)
export class InvoiceController {
  constructor(@InjectRepository(Invoice) private readonly invoices: Repository<Invoice>) {}

  @Get()
  mine(@Req() req: any) {
    return this.invoices.find({ where: { customerId: req.user.id } });
  }

  @Get(':id')
  async one(@Param('id', ParseIntPipe) id: number, @Req() req: any) {
    const invoice = await this.invoices.findOne({ where: { id } });
    if (!invoice) {
      throw new NotFoundException();
    }
    if (invoice.customerId !== req.user.id) {
      throw new ForbiddenException();
    }
    return invoice;
  }
}
