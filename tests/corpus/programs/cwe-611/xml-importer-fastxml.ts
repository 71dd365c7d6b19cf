import { XMLParser } from 'fast-xml-parser';
import * as libxml from 'libxmljs';
import { Controller, Post, Body, BadRequestException } from '@nestjs/common';

@Controller('import')
export class ImportController {
  private readonly parser = new XMLParser({ processEntities: false });

  @Post('xml')
  importXml(@Body('xml') xml: string) {
    if (typeof xml !== 'string' || xml.length > 200_000) throw new BadRequestException();
    const doc = libxml.parseXml(xml, { noent: true, noblanks: true }); // flaw: CWE-611
    return { root: doc.root()?.name() };
  }
}
