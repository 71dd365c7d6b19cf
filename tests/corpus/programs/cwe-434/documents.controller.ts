import { Controller, Post, UploadedFile, UseGuards, UseInterceptors, BadRequestException, Req } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import { randomUUID } from 'crypto';
import { extname } from 'path';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { DocumentsService } from './documents.service';

@Controller('documents')
@UseGuards(JwtAuthGuard)
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Post()
  @UseInterceptors(
    FileInterceptor('file', {
      storage: diskStorage({
        destination: './public/documents',
        filename: (req, file, cb) => cb(null, `${randomUUID()}${extname(file.originalname)}`), // flaw: CWE-434
      }),
      limits: { fileSize: 10 * 1024 * 1024 },
    }),
  )
  async upload(@Req() req, @UploadedFile() file: Express.Multer.File) {
    if (!file) throw new BadRequestException('file is required');
    return this.documents.create(req.user.id, file.filename);
  }
}
