import type {
  ComparedBenchmark,
  ComparedViolation,
  Comparison,
  Region,
  UnmatchedViolation,
} from '../../../compare/index.js';
import { type Block, type Explanation, item, paragraph, type Section } from '../../document.js';
import { compareFigures } from '../../figures.js';
import type { Language } from '../../locales/language.js';
import { casesSection } from './cases.js';
import { pairBlocks, pairName, regionItem } from './pair.js';
import { PairSpeaker } from './pair-speaker.js';

/** How many of the largest changes each way are put first. */
const FURTHEST = 5;

/** Counts first, then what it does to cases, the largest changes, every violation that changed, and the rest by name. */
export function buildDifference(language: Language, comparison: Comparison): Explanation {
  const { difference, locale } = language;
  const { older, newer, pairs, added, removed, cases } = comparison;
  const { headings } = difference;
  const changed = pairs.filter(isChanged);
  const sections: (Section | undefined)[] = [
    overview(language, comparison, changed.length),
    cases === null ? undefined : casesSection(language, cases),
    furthest(language, changed),
    section(
      headings.changed,
      changed.flatMap((one) => pairBlocks(language, one)),
    ),
    listed(
      headings.unchanged,
      pairs.filter((one) => !isChanged(one)).map((one) => item(pairName(language, one))),
    ),
    listed(
      headings.added,
      added.map((one) => unmatched(language, one)),
    ),
    listed(
      headings.removed,
      removed.map((one) => unmatched(language, one)),
    ),
  ];
  return {
    locale,
    title: difference.title,
    subject: [
      ...older.map((one) => difference.side('older', benchmarkText(language, one))),
      ...newer.map((one) => difference.side('newer', benchmarkText(language, one))),
    ],
    sections: sections.filter((one) => one !== undefined),
    footer: [...older, ...newer].map(({ digest }) => language.benchmarkDigest(digest)),
  };
}

function isChanged({ judgement, renamed, by, cells }: ComparedViolation): boolean {
  return judgement !== 'equal' || cells.gap > 0 || (renamed && by === 'rules');
}

function benchmarkText({ difference, locale, date, document, aside }: Language, one: ComparedBenchmark): string {
  const { title, number, inForce } = one;
  const named = number === undefined ? document(title[locale]) : aside(document(title[locale]), number);
  if (inForce === undefined) return named;
  return difference.inForce(named, date(inForce.from), inForce.until === undefined ? undefined : date(inForce.until));
}

function overview({ difference }: Language, { counts, pairs }: Comparison, changed: number): Section {
  const { columns, captions, judgements, headings } = difference;
  const blocks: readonly Block[] = [
    paragraph(difference.overview(pairs.length, changed), 'verdict'),
    {
      kind: 'table',
      caption: captions.counts,
      columns: [
        { title: columns.what, align: 'start' },
        { title: columns.count, align: 'end' },
      ],
      rows: [
        ...(['stricter', 'lighter', 'mixed', 'equal', 'gap'] as const).map((one) => [
          judgements[one],
          String(counts[one]),
        ]),
        ...(['added', 'removed', 'renamed'] as const).map((one) => [difference.counts[one], String(counts[one])]),
      ],
    },
  ];
  return { heading: headings.overview, blocks };
}

/** The regions in which the fine moves most, each way. */
function furthest(language: Language, pairs: readonly ComparedViolation[]): Section | undefined {
  const { difference } = language;
  const blocks = (['stricter', 'lighter'] as const).flatMap((way): readonly Block[] => {
    const regions = pairs.flatMap((pair) => {
      const own = pair.regions.filter(({ judgement }) => judgement === way);
      const [first] = own.sort((a, b) => compareFigures(reach(b, way), reach(a, way)));
      return first === undefined ? [] : [{ pair, region: first }];
    });
    const largest = regions
      .sort((a, b) => compareFigures(reach(b.region, way), reach(a.region, way)))
      .slice(0, FURTHEST);
    if (largest.length === 0) return [];
    const items = largest.map(({ pair, region }) => {
      const { text, notes } = regionItem(new PairSpeaker(language, pair.words), region);
      return item(pairName(language, pair), [text, ...notes]);
    });
    return [
      { kind: 'subheading', text: way === 'stricter' ? difference.stricterMost : difference.lighterMost },
      { kind: 'list', ordered: true, items },
    ];
  });
  return section(difference.headings.furthest, blocks);
}

/** How far the most that may be fined moves that way; the least, where the most stays or has no limit. */
function reach({ witness: { move } }: Region, way: 'stricter' | 'lighter'): string {
  const towards = [move.most, move.least].map((one = '0') => (way === 'stricter' ? one : opposite(one)));
  return towards.find((one) => compareFigures(one, '0') > 0) ?? '0';
}

function opposite(figure: string): string {
  return figure.startsWith('-') ? figure.slice(1) : `-${figure}`;
}

function unmatched(language: Language, { code, names, penalisedBy }: UnmatchedViolation) {
  return item(`${code} ${names[language.locale]}`, penalisedBy.length === 0 ? [] : [language.citations(penalisedBy)]);
}

function listed(heading: string, items: ReturnType<typeof item>[]): Section | undefined {
  return section(heading, items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]);
}

function section(heading: string, blocks: readonly Block[]): Section | undefined {
  return blocks.length === 0 ? undefined : { heading, blocks };
}
