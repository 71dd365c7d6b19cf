import { Controller, Get, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Topic } from './topic.entity';

@Controller('topics')
export class TopicsController {
  constructor(@InjectRepository(Topic) private readonly topics: Repository<Topic>) {}

  @Get('search')
  async search(@Query('term') term: string) {
    return this.topics
      .createQueryBuilder('topic')
      .select(['topic.id', 'topic.title'])
      .where(`topic.title ILIKE '%${term}%'`) // flaw: CWE-89
      .take(50)
      .getMany();
  }
}
