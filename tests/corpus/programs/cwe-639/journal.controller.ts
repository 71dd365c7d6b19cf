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

  async findOne(id: number) {
    const entry = await this.entries.findOneBy({ id }); // flaw: CWE-639
    if (!entry) throw new NotFoundException();
    return entry;
  }

  async update(id: number, dto: EntryDto) {
    const entry = await this.findOne(id);
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
  findOne(@Param('id', ParseIntPipe) id: number) {
    return this.journal.findOne(id); // flaw: CWE-639
  }

  @Patch(':id')
  update(@Param('id', ParseIntPipe) id: number, @Body() dto: EntryDto) {
    return this.journal.update(id, dto); // flaw: CWE-639
  }
}

@Module({ imports: [TypeOrmModule.forFeature([Entry])], controllers: [JournalController], providers: [JournalService] })
export class JournalModule {}
