import { Parser } from 'saxen';

export interface XmlListener {
  /** Names come without their namespace prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks through XML. Entities are the five of XML and numbers: a document type that declares others is passed over, and
 * nothing outside the text is ever read.
 *
 * @throws Error where the text is not well formed.
 */
export function walkXml(xml: string, listener: XmlListener): void {
  // A part that the workbook does without.
  if (xml === '') return;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) =>
    listener.open?.(localName(name), (key) => {
      const value = attributes()[key];
      return value === undefined ? undefined : decode(value);
    }),
  );
  parser.on('closeTag', (name) => listener.close?.(localName(name)));
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('warn', () => {});
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
