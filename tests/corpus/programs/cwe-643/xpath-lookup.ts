import { DOMParser } from "@xmldom/xmldom";
import xpath from "xpath";
import { readFileSync } from "node:fs";

const users = new DOMParser().parseFromString(readFileSync("users.xml", "utf8"), "text/xml");

/** Finds the full name of a user by login name. */
export function fullName(login: string): string | undefined {
  const nodes = xpath.select(`//user[login/text()='${login}']/name/text()`, users as any); // flaw: CWE-643
  return Array.isArray(nodes) && nodes.length ? String(nodes[0]) : undefined;
}
