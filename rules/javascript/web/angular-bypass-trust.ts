const MAP = "https://maps.example.org/embed";

export class CommentComponent {
  constructor(private sanitizer: DomSanitizer) {}

  show(comment: Comment, url: string, id: string) {
    // ruleid: angular-bypass-trust
    this.html = this.sanitizer.bypassSecurityTrustHtml(comment.html);
    // ruleid: angular-bypass-trust
    this.frame = this.sanitizer.bypassSecurityTrustResourceUrl(url);
    // ruleid: angular-bypass-trust
    this.link = this.sanitizer.bypassSecurityTrustUrl(`${url}?q=1`);

    // ok: angular-bypass-trust
    this.fixed = this.sanitizer.bypassSecurityTrustHtml("<b>fixed</b>");
    // ok: angular-bypass-trust
    this.clean = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(comment.html));
    // ok: angular-bypass-trust
    this.video = this.sanitizer.bypassSecurityTrustResourceUrl(`https://www.youtube.com/embed/${id}`);
    // ok: angular-bypass-trust
    this.map = this.sanitizer.bypassSecurityTrustResourceUrl(MAP);
    // ok: angular-bypass-trust
    this.blob = this.sanitizer.bypassSecurityTrustUrl(URL.createObjectURL(this.file));
    // ok: angular-bypass-trust
    this.safe = this.sanitizer.sanitize(SecurityContext.HTML, comment.html);
  }
}

class Article {
  body = "";
  show(sanitizer: DomSanitizer) {
    // ruleid: angular-bypass-trust
    return sanitizer.bypassSecurityTrustHtml(this.body);
  }
  rule(sanitizer: DomSanitizer) {
    // ok: angular-bypass-trust
    return sanitizer.bypassSecurityTrustHtml("<hr>");
  }
}
