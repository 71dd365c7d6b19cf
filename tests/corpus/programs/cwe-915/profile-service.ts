import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Profile } from './profile.entity';

@Injectable()
export class ProfileService {
  constructor(@InjectRepository(Profile) private readonly profiles: Repository<Profile>) {}

  async findOne(userId: number): Promise<Profile> {
    const profile = await this.profiles.findOneBy({ userId });
    if (!profile) throw new NotFoundException();
    return profile;
  }

  async update(userId: number, body: any): Promise<Profile> {
    const profile = await this.findOne(userId);
    Object.assign(profile, body); // flaw: CWE-915
    return this.profiles.save(profile);
  }
}
