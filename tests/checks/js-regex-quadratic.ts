// ruleid: js-regex-quadratic
const SHARE = /^(>|<)?(\d*\.?\d+)%$/;
// ok: js-regex-quadratic
const SHARE_CLEAR = /^(>|<)?(\d+|\d+\.\d+|\.\d+)%$/;
// ok: js-regex-quadratic
const COLOUR = /^#([0-9a-f]{3,8})$/i;
// ok: js-regex-quadratic
const PAIR = /(\w+)=(\w+)/y;

function items(header: string): string[] {
  // ruleid: js-regex-quadratic
  return header.split(/\s*;\s*/);
}

function withoutEnd(text: string): string {
  // ruleid: js-regex-quadratic
  return text.replace(/[ \t]+$/, "");
}

function withoutNotes(text: string): string {
  // ruleid: js-regex-quadratic
  return text.replace(/\([^)]*\)/g, "");
}

function words(text: string): string[] {
  // ok: js-regex-quadratic
  return text.split(/\s+/);
}

function withoutStart(text: string): string {
  // ok: js-regex-quadratic
  return text.replace(/^\s+/, "");
}

// ruleid: js-regex-quadratic
const ACCEPTED = /^\s*(\S+?)\s*(?:;(.*))?$/;
// ok: js-regex-quadratic
const ACCEPTED_CLEAR = /^\s*([^\s;]+)\s*(?:;(.*))?$/;
// ruleid: js-regex-quadratic
const DATA = /^data:(.*?),(.*?)(?:#(.*))?$/;
// ok: js-regex-quadratic
const DATA_CLEAR = /^data:([^,]*?),([^#]*?)(?:#(.*))?$/s;
// ruleid: js-regex-quadratic
const PARTS = /^(\/?|)([\s\S]*?)((?:\.{1,2}|[^\/]+?|)(\.[^.\/]*|))(?:[\/]*)$/;
// ok: js-regex-quadratic
const REST = /^([^=]*?)=([\s\S]*)$/;
