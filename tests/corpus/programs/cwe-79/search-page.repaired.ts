import { Controller, Get, Header, Query } from '@nestjs/common';
import escapeHtml from 'escape-html';

interface Product {
  id: number;
  name: string;
}

const PRODUCTS: Product[] = [
  { id: 1, name: 'Lamp' },
  { id: 2, name: 'Desk' },
];

@Controller()
export class SearchController {
  @Get('search')
  @Header('Content-Type', 'text/html')
  search(@Query('q') q: string): string {
    const found = PRODUCTS.filter((p) => p.name.toLowerCase().includes(q.toLowerCase()));
    const list = found.map((p) => `<li><a href="/products/${p.id}">${p.name}</a></li>`).join('\n');
    return `
      <html>
        <body>
          <h1>Results for "${escapeHtml(q)}"</h1>
          <ul>${list}</ul>
        </body>
      </html>`;
  }
}
