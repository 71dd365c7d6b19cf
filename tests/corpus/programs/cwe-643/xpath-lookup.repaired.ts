import { DOMParser } from "@xmldom/xmldom";
import xpath from "xpath";
import { readFileSync } from "node:fs";

const users = new DOMParser().parseFromString(readFileSync("users.xml", "utf8"), "text/xml");

/** Finds the full name of a user by login name. */
export function fullName(login: string): string | undefined {
  const evaluator = xpath.parse("//user[login/text()=$login]/name/text()");
  const nodes = evaluator.select({ node: users as any, variables: { login } });
  return Array.isArray(nodes) && nodes.length ? String(nodes[0]) : undefined;
}
