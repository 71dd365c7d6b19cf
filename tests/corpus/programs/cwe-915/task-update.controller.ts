import { Body, Controller, NotFoundException, Param, Patch, Req, UseGuards } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from './jwt-auth.guard';
import { Task } from './task.entity';

@Controller('tasks')
@UseGuards(JwtAuthGuard)
export class TasksController {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}

  @Patch(':id')
  async update(@Req() req, @Param('id') id: string, @Body() body: any) {
    const task = await this.tasks.findOneBy({ id, ownerId: req.user.id });
    if (!task) throw new NotFoundException();
    Object.assign(task, body); // flaw: CWE-915
    return this.tasks.save(task);
  }
}
