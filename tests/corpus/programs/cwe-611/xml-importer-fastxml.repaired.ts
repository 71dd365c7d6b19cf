import { XMLParser } from 'fast-xml-parser';
import * as libxml from 'libxmljs';
import { Controller, Post, Body, BadRequestException } from '@nestjs/common';

@Controller('import')
export class ImportController {
  private readonly parser = new XMLParser({ processEntities: false });

  @Post('xml')
  importXml(@Body('xml') xml: string) {
    if (typeof xml !== 'string' || xml.length > 200_000) throw new BadRequestException();
    const doc = this.parser.parse(xml);
    return { root: Object.keys(doc)[0] };
  }
}
