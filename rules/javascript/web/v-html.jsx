import { h } from "vue";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

const ICON = "<svg></svg>";

const comment = {
  props: ["text"],
  // ruleid: v-html
  template: `<div class="comment"><p v-html="text"></p></div>`,
};
const cleaned = {
  // ok: v-html
  template: '<p v-html="sanitize(text)"></p>',
};
const plain = {
  // ok: v-html
  template: "<p>{{ text }}</p>",
};

function render(text, html) {
  // ruleid: v-html
  const one = h("div", { class: "c", innerHTML: html });
  // ruleid: v-html
  const two = h("div", { domProps: { innerHTML: text } });
  // ruleid: v-html
  const three = <div innerHTML={html} />;
  // ruleid: v-html
  const four = unsafeHTML(marked(text));
  // ok: v-html
  const five = h("div", { innerHTML: DOMPurify.sanitize(html) });
  // ok: v-html
  const six = h("div", text);
  // ok: v-html
  const seven = <div innerHTML={ICON} />;
  // ok: v-html
  const eight = <div innerHTML="<b>fixed</b>" />;
  // ok: v-html
  const nine = unsafeHTML("<b>fixed</b>");
  // ok: v-html
  const ten = collect("div", { innerHTML: html });
  return [one, two, three, four, five, six, seven, eight, nine, ten];
}
