import { Component, Input } from '@angular/core';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';

@Component({
  selector: 'app-article-preview',
  template: `<div class="preview" [innerHTML]="content"></div>`,
})
export class ArticlePreviewComponent {
  content: SafeHtml = '';

  constructor(private readonly sanitizer: DomSanitizer) {}

  @Input() set html(value: string) {
    this.content = this.sanitizer.bypassSecurityTrustHtml(value); // flaw: CWE-79
  }
}
