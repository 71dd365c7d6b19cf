import DOMPurify from "dompurify";
import { marked } from "marked";

const BANNER = "<b>Sale</b>";

export function Page({ comment, html, text, icons, data }: Props) {
  const clean = DOMPurify.sanitize(html);
  return (
    <main>
      {/* ruleid: dangerously-set-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {/* ruleid: dangerously-set-inner-html */}
      <div className="comment" dangerouslySetInnerHTML={{ __html: comment.text }} id="c" />
      {/* ruleid: dangerously-set-inner-html */}
      <article dangerouslySetInnerHTML={{ __html: marked.parse(text) }}></article>
      {/* ruleid: dangerously-set-inner-html */}
      <p dangerouslySetInnerHTML={{ __html: `<b>${text}</b>` }} />

      {/* ok: dangerously-set-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />
      {/* ok: dangerously-set-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: clean }} />
      {/* ok: dangerously-set-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: "<b>fixed</b>" }} />
      {/* ok: dangerously-set-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: BANNER }} />
      {/* ok: dangerously-set-inner-html */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data) }} />
      {/* ok: dangerously-set-inner-html */}
      <script dangerouslySetInnerHTML={{ __html: data.code }} />
      {/* ok: dangerously-set-inner-html */}
      <i dangerouslySetInnerHTML={{ __html: icons.svg }} />
      {/* ok: dangerously-set-inner-html */}
      <p>{comment.text}</p>
    </main>
  );
}

// ruleid: dangerously-set-inner-html
export const element = createElement("div", { dangerouslySetInnerHTML: { __html: window.page } });
// ok: dangerously-set-inner-html
export const other = createElement("div", { dangerouslySetInnerHTML: { __html: "<b>fixed</b>" } });
// ok: dangerously-set-inner-html
export const third = createElement("script", { dangerouslySetInnerHTML: { __html: window.page } });

export function createMarkup(comment: Comment) {
  // ruleid: dangerously-set-inner-html
  return { __html: comment.body };
}

export const Rendered = ({ text }: Props) => {
  const markup = useMemo(() => {
    const html = marked.parse(text);
    // ruleid: dangerously-set-inner-html
    return { __html: html };
  }, [text]);
  // ruleid: dangerously-set-inner-html
  const asHtml = (part: string) => ({ __html: part });
  // ok: dangerously-set-inner-html
  const cleaned = (part: string) => ({ __html: DOMPurify.sanitize(part) });
  const safe = useMemo(() => {
    const html = DOMPurify.sanitize(marked.parse(text));
    // ok: dangerously-set-inner-html
    return { __html: html };
  }, [text]);
  return <div dangerouslySetInnerHTML={markup} />;
};

export function Prepared({ text }) {
  const html = useMemo(() => (text ? toSafeHtml(text) : ""), [text]);
  // ok: dangerously-set-inner-html
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

// ok: dangerously-set-inner-html
const filtered = (html) => ({ __html: xss(html) });
