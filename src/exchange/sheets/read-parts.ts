import { walkXml } from './walk-xml.js';

export interface SheetName {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook in their order. */
export function readSheetNames(xml: string): readonly SheetName[] {
  const sheets: SheetName[] = [];
  walkXml(xml, {
    open(name, attribute) {
      if (name !== 'sheet') return;
      const state = attribute('state');
      sheets.push({
        name: attribute('name') ?? '',
        relation: attribute('r:id') ?? attribute('d3p1:id') ?? '',
        isHidden: state !== undefined && state !== 'visible',
      });
    },
  });
  return sheets;
}

/** Which part each relation leads to; one that leads out of the file leads nowhere. */
export function readRelations(xml: string): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  walkXml(xml, {
    open(name, attribute) {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if (attribute('TargetMode') === 'External') return;
      relations.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return relations;
}

/** The texts that cells share; the readings above the signs (`rPh`) are no part of them. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return strings;
}

/** For each cell style whether it shows its number as a percentage (20% is kept as 0.2). */
export function readStyles(xml: string): readonly boolean[] {
  const percentFormats = new Set(['9', '10']);
  const styles: boolean[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt' && (attribute('formatCode') ?? '').includes('%')) {
        percentFormats.add(attribute('numFmtId') ?? '');
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(percentFormats.has(attribute('numFmtId') ?? ''));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
