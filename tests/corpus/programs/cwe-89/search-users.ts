import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { User } from './user.entity';

interface SearchOptions {
  term: string;
  country?: string;
}

@Injectable()
export class UserSearchService {
  constructor(private readonly dataSource: DataSource) {}

  async search({ term, country }: SearchOptions): Promise<User[]> {
    const qb = this.dataSource
      .getRepository(User)
      .createQueryBuilder('u')
      .select(['u.id', 'u.name', 'u.country'])
      .where(`u.name ILIKE '%${term}%'`) // flaw: CWE-89
      .take(50);

    if (country) {
      qb.andWhere('u.country = :country', { country });
    }
    return qb.getMany();
  }
}
