import libxmljs from 'libxmljs2';

export interface OrderLine {
  sku: string;
  quantity: number;
}

/** Reads an order in XML that a partner has posted. */
export function parseOrder(xml: string): { id: string; lines: OrderLine[] } {
  const options = { noent: true, dtdload: true };
  const doc = libxmljs.parseXml(xml, options); // flaw: CWE-611
  const id = doc.get<libxmljs.Element>('/order/@id')!.text();
  const lines = doc.find<libxmljs.Element>('/order/line').map((line) => ({
    sku: line.attr('sku')!.value(),
    quantity: Number(line.text()),
  }));
  return { id, lines };
}
