import { BadRequestException, Controller, Post, UploadedFile, UseGuards, UseInterceptors } from "@nestjs/common";
import { FileInterceptor } from "@nestjs/platform-express";
import { diskStorage } from "multer";
import { randomUUID } from "crypto";
import { extname } from "path";
import { JwtAuthGuard } from "./auth.guard";

const TYPES = new Set([".pdf", ".png", ".jpg"]);

@Controller("documents")
@UseGuards(JwtAuthGuard)
export class DocumentsController {
  @Post()
  @UseInterceptors(
    FileInterceptor("file", {
      storage: diskStorage({
        destination: "./public/documents",
        filename: (_req, file, callback) => callback(null, `${randomUUID()}${extname(file.originalname).toLowerCase()}`),
      }),
      limits: { fileSize: 5 * 1024 * 1024 },
      fileFilter: (_req, file, callback) =>
        TYPES.has(extname(file.originalname).toLowerCase()) ? callback(null, true) : callback(new BadRequestException("type"), false),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { url: `/documents/${file.filename}` };
  }
}
