import { Controller, Post, UploadedFile, UseInterceptors, BadRequestException } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import { randomUUID } from 'crypto';
import { extname } from 'path';

@Controller('media')
export class MediaController {
  @Post()
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: 5_000_000 },
      storage: diskStorage({
        destination: './public/media',
        filename: (_req, file, callback) => callback(null, randomUUID() + extname(file.originalname)), // flaw: CWE-434
      }),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { url: `/media/${file.filename}` };
  }
}
