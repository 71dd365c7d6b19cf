import { XMLParser } from "fast-xml-parser";

export interface Invoice {
  number: string;
  total: number;
}

/** Reads an invoice that a supplier sent. */
export function readInvoice(xml: string): Invoice {
  const { invoice } = new XMLParser({ processEntities: false }).parse(xml);
  return { number: String(invoice.number), total: Number(invoice.total) };
}
