import type { CasesCompared, HistogramClass } from '../../../compare/index.js';
import { type Block, paragraph, type Section } from '../../document.js';
import type { Language } from '../../locales/language.js';

/** Of more changes only the largest are listed. */
const MOST_CHANGES = 10;

/** What the newer rules do to the cases that were handed in. */
export function casesSection(language: Language, cases: CasesCompared): Section {
  const { difference } = language;
  const { columns, captions, judgements } = difference;
  const move = (figure: string | undefined) => (figure === undefined ? '' : moveText(language, figure));
  const { looked, judged, moved, changes, histogram, left } = cases;
  const compared = looked - left.length;
  const blocks: Block[] = [
    paragraph(difference.casesChanged(compared, judged.stricter + judged.lighter + judged.mixed), 'verdict'),
    paragraph(difference.casesMoved(moveText(language, moved.least), moveText(language, moved.most))),
    {
      kind: 'table',
      caption: captions.cases,
      columns: [
        { title: columns.what, align: 'start' },
        { title: columns.count, align: 'end' },
      ],
      rows: (['stricter', 'lighter', 'mixed', 'equal', 'gap'] as const).map((one) => [
        judgements[one],
        String(judged[one]),
      ]),
    },
    {
      kind: 'bars',
      caption: captions.histogram,
      columns: [
        { title: columns.most, align: 'start' },
        { title: columns.count, align: 'end' },
      ],
      bars: histogram.map((one) => ({ label: classText(language, one), count: one.count })),
    },
  ];
  const settled = changes.filter(({ judgement }) => judgement !== 'gap');
  const shown = settled.slice(0, MOST_CHANGES);
  if (shown.length > 0) {
    blocks.push({
      kind: 'table',
      caption: captions.changes,
      columns: [
        { title: columns.case, align: 'start' },
        { title: columns.violation, align: 'start' },
        { title: columns.judgement, align: 'start' },
        { title: columns.least, align: 'end' },
        { title: columns.most, align: 'end' },
      ],
      rows: shown.map((one) => [
        one.case,
        difference.pair(one.violation.older, one.violation.newer),
        judgements[one.judgement],
        move(one.least),
        move(one.most),
      ]),
    });
  }
  if (settled.length > shown.length)
    blocks.push(paragraph(difference.moreCases(settled.length - shown.length), 'quiet'));
  if (left.length > 0) blocks.push(paragraph(difference.casesLeft(left.length), 'quiet'));
  return { heading: difference.headings.cases, blocks };
}

function moveText(language: Language, figure: string): string {
  if (figure === '0') return language.difference.histogramClass('0', '0');
  const money = language.fullMoney(figure.replace('-', ''));
  return language.difference.move(figure.startsWith('-') ? `-${money}` : money);
}

/** A class of falls is told by how much is saved, from the nearer edge on. */
function classText(language: Language, { from, to }: HistogramClass): string {
  const { difference } = language;
  const money = (edge: string) => language.money(edge.replace('-', ''));
  if (from !== undefined && from === to) return difference.histogramClass(from, to);
  const isFall = to === '0' || to?.startsWith('-') === true;
  const [near, far] = isFall ? [to, from] : [from, to];
  const text = difference.histogramClass(
    near === undefined ? undefined : money(near),
    far === undefined ? undefined : money(far),
  );
  return difference.move(isFall ? `-${text}` : text);
}
