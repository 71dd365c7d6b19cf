import { Body, Controller, NotFoundException, Param, Patch, Req, UseGuards } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { JwtAuthGuard } from './jwt-auth.guard';
import { Task } from './task.entity';
import { UpdateTaskDto } from './update-task.dto';

@Controller('tasks')
@UseGuards(JwtAuthGuard)
export class TasksController {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}

  @Patch(':id')
  async update(@Req() req, @Param('id') id: string, @Body() body: UpdateTaskDto) {
    const task = await this.tasks.findOneBy({ id, ownerId: req.user.id });
    if (!task) throw new NotFoundException();
    if (body.title !== undefined) task.title = body.title;
    if (body.done !== undefined) task.done = body.done;
    return this.tasks.save(task);
  }
}
