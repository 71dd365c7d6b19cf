import { Body, Controller, Delete, Injectable, NotFoundException, Param, Put, Req, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { Note } from "./note.entity";

@Injectable()
export class NotesService {
  constructor(@InjectRepository(Note) private readonly notes: Repository<Note>) {}

  async update(id: number, content: string) {
    const note = await this.notes.findOneBy({ id }); // flaw: CWE-639, CWE-862
    if (!note) throw new NotFoundException();
    note.content = content;
    return this.notes.save(note);
  }

  async remove(id: number) {
    await this.notes.delete(id); // flaw: CWE-639, CWE-862
  }
}

@Controller("notes")
@UseGuards(JwtAuthGuard)
export class NotesController {
  constructor(private readonly service: NotesService) {}

  @Put(":id")
  update(@Param("id") id: string, @Body("content") content: string) {
    return this.service.update(Number(id), content);
  }

  @Delete(":id")
  remove(@Param("id") id: string) {
    return this.service.remove(Number(id));
  }
}
