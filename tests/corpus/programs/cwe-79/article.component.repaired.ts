import { Component, Input, OnChanges } from '@angular/core';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';
import { SecurityContext } from '@angular/core';

@Component({
  selector: 'app-article',
  standalone: true,
  template: `
    <article>
      <h1>{{ title }}</h1>
      <section [innerHTML]="content"></section>
    </article>
  `,
})
export class ArticleComponent implements OnChanges {
  @Input() title = '';
  @Input() body = '';

  content: string | null = '';

  constructor(private readonly sanitizer: DomSanitizer) {}

  ngOnChanges(): void {
    this.content = this.sanitizer.sanitize(SecurityContext.HTML, this.body);
  }
}
