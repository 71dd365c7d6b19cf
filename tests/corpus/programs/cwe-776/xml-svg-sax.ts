import { XmlDocument, parseXml } from "libxmljs2";

export interface Invoice {
  number: string;
  total: number;
}

/** Reads an invoice that a supplier sent. */
export function readInvoice(xml: string): Invoice {
  const doc = parseXml(xml, { noent: true, huge: true }); // flaw: CWE-611, CWE-776
  return {
    number: doc.get("//invoice/number")!.text(),
    total: Number(doc.get("//invoice/total")!.text()),
  };
}
