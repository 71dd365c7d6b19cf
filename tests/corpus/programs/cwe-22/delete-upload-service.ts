import { Controller, Delete, Get, Injectable, NotFoundException, Param, Res } from "@nestjs/common";
import { Response } from "express";
import { promises as fs } from "fs";
import * as path from "path";

@Injectable()
export class StorageService {
  private readonly root = path.resolve("uploads");

  async remove(name: string): Promise<void> {
    await fs.unlink(path.join(this.root, name)); // flaw: CWE-22
  }
}

@Controller("uploads")
export class UploadsController {
  constructor(private readonly storage: StorageService) {}

  @Get(":name")
  download(@Param("name") name: string, @Res() res: Response) {
    return res.sendFile(path.join(process.cwd(), "uploads", name)); // flaw: CWE-22
  }

  @Delete(":name")
  async remove(@Param("name") name: string) {
    await this.storage.remove(name);
    return { deleted: true };
  }
}
