import { Controller, Post, UploadedFile, UseGuards, UseInterceptors } from "@nestjs/common";
import { FileInterceptor } from "@nestjs/platform-express";
import { diskStorage } from "multer";
import { JwtAuthGuard } from "./auth.guard";

@Controller("documents")
@UseGuards(JwtAuthGuard)
export class DocumentsController {
  @Post()
  @UseInterceptors(
    FileInterceptor("file", {
      storage: diskStorage({
        destination: "./public/documents",
        filename: (_req, file, callback) => callback(null, `${Date.now()}-${file.originalname}`), // flaw: CWE-434
      }),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { url: `/documents/${file.filename}` };
  }
}
