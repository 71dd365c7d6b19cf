import {
  Body, Controller, Delete, Get, Module, NotFoundException, Param, ParseIntPipe, Patch, Post, Req, UseGuards, Injectable,
} from '@nestjs/common';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { AuthGuard } from '@nestjs/passport';
import { IsString, MaxLength } from 'class-validator';

@Entity()
export class Entry {
  @PrimaryGeneratedColumn() id: number;
  @Column() ownerId: number;
  @Column() text: string;
}

class EntryDto {
  @IsString()
  @MaxLength(5000)
  text: string;
}

@Injectable()
export class JournalService {
  constructor(@InjectRepository(Entry) private readonly entries: Repository<Entry>) {}

  create(ownerId: number, dto: EntryDto) {
    return this.entries.save({ ownerId, text: dto.text });
  }

  async findOne(id: number, ownerId: number) {
    const entry = await this.entries.findOneBy({ id, ownerId });
    if (!entry) throw new NotFoundException();
    return entry;
  }

  async update(id: number, ownerId: number, dto: EntryDto) {
    const entry = await this.findOne(id, ownerId);
    entry.text = dto.text;
    return this.entries.save(entry);
  }
}

@Controller('journal')
@UseGuards(AuthGuard('jwt'))
export class JournalController {
  constructor(private readonly journal: JournalService) {}

  @Post()
  create(@Req() req, @Body() dto: EntryDto) {
    return this.journal.create(req.user.id, dto);
  }

  @Get(':id')
  findOne(@Req() req, @Param('id', ParseIntPipe) id: number) {
    return this.journal.findOne(id, req.user.id);
  }

  @Patch(':id')
  update(@Req() req, @Param('id', ParseIntPipe) id: number, @Body() dto: EntryDto) {
    return this.journal.update(id, req.user.id, dto);
  }
}

@Module({ imports: [TypeOrmModule.forFeature([Entry])], controllers: [JournalController], providers: [JournalService] })
export class JournalModule {}
