import { Controller, Post, UploadedFile, UseInterceptors, BadRequestException } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import { randomUUID } from 'crypto';
import { extname } from 'path';

const ALLOWED = new Set(['.png', '.jpg', '.jpeg', '.webp']);

@Controller('media')
export class MediaController {
  @Post()
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: 5_000_000 },
      fileFilter: (_req, file, callback) => {
        const fits = ALLOWED.has(extname(file.originalname).toLowerCase());
        callback(fits ? null : new BadRequestException('images only'), fits);
      },
      storage: diskStorage({
        destination: './public/media',
        filename: (_req, file, callback) => callback(null, randomUUID() + extname(file.originalname).toLowerCase()),
      }),
    }),
  )
  upload(@UploadedFile() file: Express.Multer.File) {
    return { url: `/media/${file.filename}` };
  }
}
