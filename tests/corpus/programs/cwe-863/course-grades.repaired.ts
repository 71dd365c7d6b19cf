import { Body, Controller, Headers, Param, Patch, ForbiddenException, UseGuards, Req } from '@nestjs/common';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { GradesService } from './grades.service';
import { UpdateGradeDto } from './dto/update-grade.dto';
import type { AuthedRequest } from '../auth/types';

@Controller('grades')
@UseGuards(JwtAuthGuard)
export class GradesController {
  constructor(private readonly grades: GradesService) {}

  @Patch(':id')
  async update(
    @Param('id') id: string,
    @Body() dto: UpdateGradeDto,
    @Req() req: AuthedRequest,
  ) {
    if (req.user.role !== 'teacher') {
      throw new ForbiddenException('Only teachers may change grades');
    }
    return this.grades.update(id, dto.value, req.user.id);
  }
}
