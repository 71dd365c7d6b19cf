import { Body, Controller, Delete, Injectable, NotFoundException, Param, Put, Req, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { Note } from "./note.entity";

@Injectable()
export class NotesService {
  constructor(@InjectRepository(Note) private readonly notes: Repository<Note>) {}

  async update(id: number, content: string, userId: number) {
    const note = await this.notes.findOneBy({ id, ownerId: userId });
    if (!note) throw new NotFoundException();
    note.content = content;
    return this.notes.save(note);
  }

  async remove(id: number, userId: number) {
    const { affected } = await this.notes.delete({ id, ownerId: userId });
    if (!affected) throw new NotFoundException();
  }
}

@Controller("notes")
@UseGuards(JwtAuthGuard)
export class NotesController {
  constructor(private readonly service: NotesService) {}

  @Put(":id")
  update(@Param("id") id: string, @Body("content") content: string, @Req() req: any) {
    return this.service.update(Number(id), content, req.user.id);
  }

  @Delete(":id")
  remove(@Param("id") id: string, @Req() req: any) {
    return this.service.remove(Number(id), req.user.id);
  }
}
