import type { ComparedViolation, Region, RowChange, WeightChange } from '../../../compare/index.js';
import { type Block, item, paragraph } from '../../document.js';
import type { Language } from '../../locales/language.js';
import { PairSpeaker } from './pair-speaker.js';

/** One violation under both: how it was matched, where it became stricter or lighter, each with a case that shows it. */
export function pairBlocks(language: Language, pair: ComparedViolation): readonly Block[] {
  const { difference } = language;
  const speaker = new PairSpeaker(language, pair.words);
  const { cells, outOf, regions, unlisted, facts } = pair;
  const looked = Object.values(cells).reduce((sum, one) => sum + one, 0);
  const labels = facts.sampled.map((fact) => speaker.factLabel(fact));
  return [
    { kind: 'subheading', text: difference.headed(pairName(language, pair), difference.judgements[pair.judgement]) },
    paragraph(matchedText(language, pair), 'quiet'),
    ...(pair.renamed ? [paragraph(renamedText(language, pair))] : []),
    ...(pair.older.span && pair.newer.span
      ? [paragraph(difference.spans(speaker.fines(pair.older.span), speaker.fines(pair.newer.span)))]
      : []),
    ...(pair.by === 'spans' ? [paragraph(difference.asAWhole, 'quiet')] : []),
    ...(looked < outOf ? [paragraph(difference.partly(looked, outOf), 'quiet')] : []),
    ...(regions.length === 0
      ? []
      : [{ kind: 'list' as const, ordered: false, items: regions.map((one) => regionItem(speaker, one)) }]),
    ...(unlisted > 0 ? [paragraph(difference.unlisted(unlisted), 'quiet')] : []),
    ...(labels.length > 0 ? [paragraph(difference.sampled(language.list(labels)), 'quiet')] : []),
    ...rowsTable(language, pair.rows),
    ...weightsTable(speaker, pair.weights),
  ];
}

/** `1-1 → 1.1 name of the newer` */
export function pairName(
  { difference, locale }: Language,
  { older, newer }: Pick<ComparedViolation, 'older' | 'newer'>,
) {
  return `${difference.pair(older.code, newer.code)} ${newer.names[locale]}`;
}

/** The region, its judgement, and the case in which the fine moves most. */
export function regionItem(speaker: PairSpeaker, { judgement, where, witness }: Region) {
  const { difference } = speaker.language;
  const notes = [
    difference.answer('older', speaker.answer(witness.older)),
    difference.answer('newer', speaker.answer(witness.newer)),
  ];
  const example = Object.keys(witness.facts).length === 0 ? [] : [difference.witness(speaker.facts(witness.facts))];
  const text = difference.region(speaker.where(where), difference.judgements[judgement]);
  return item(text, judgement === 'equal' ? [] : [...example, ...notes]);
}

function matchedText(
  language: Language,
  { matchedBy: { how, similarity, clauses, shared } }: ComparedViolation,
): string {
  const { difference } = language;
  const cited = clauses.length === 0 ? '' : language.citations(clauses);
  const text = difference.matchedBy(difference.matched[how], language.percent(String(similarity)), cited);
  return shared ? text + language.gap + difference.shared : text;
}

function renamedText({ difference, locale }: Language, { older, newer }: ComparedViolation): string {
  return difference.renamed(older.names[locale], newer.names[locale]);
}

function rowsTable(language: Language, rows: readonly RowChange[]): readonly Block[] {
  const { columns, captions, judgements, noRow } = language.difference;
  const changed = rows.some(({ judgement }) => judgement !== 'equal');
  if (!changed) return [];
  const named = (list: readonly string[]) => (list.length === 0 ? noRow : language.list(list));
  return [
    {
      kind: 'table',
      caption: captions.rows,
      columns: [
        { title: columns.rowsOlder, align: 'start' },
        { title: columns.rowsNewer, align: 'start' },
        { title: columns.judgement, align: 'start' },
        { title: columns.combinations, align: 'end' },
      ],
      rows: rows.map(({ older, newer, judgement, cells }) => [
        named(older),
        named(newer),
        judgements[judgement],
        String(cells),
      ]),
    },
  ];
}

/** Only what changed; a table of which every weight is the same is not shown. */
function weightsTable(speaker: PairSpeaker, weights: readonly WeightChange[]): readonly Block[] {
  const { language } = speaker;
  const { columns, captions, judgements, start, none, everywhere } = language.difference;
  const changed = weights.filter(({ judgement }) => judgement !== 'equal');
  if (changed.length === 0) return [];
  const said = (one: WeightChange['older']) =>
    one === undefined ? none : language.difference.weight(language.percent(one.weight), one.row);
  return [
    {
      kind: 'table',
      caption: captions.weights,
      columns: [columns.factor, columns.level, columns.older, columns.newer, columns.judgement].map((title) => ({
        title,
        align: 'start' as const,
      })),
      rows: changed.map(({ factor, label, where, older, newer, judgement }) => [
        factor === null ? start : (label?.[language.locale] ?? factor),
        factor === null ? '' : where === undefined ? everywhere : speaker.where([where]),
        said(older),
        said(newer),
        judgements[judgement],
      ]),
    },
  ];
}
