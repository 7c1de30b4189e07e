import type { AmountShape } from '../../parse/index.js';
import { readPenalties, type Unit } from '../wording/index.js';
import { boundsOf, holds } from './draft-amount.js';
import { isForPerson } from './draft-measure.js';
import type { TableCell } from './read-items.js';

/** A range of a fine that the column of legal bases quotes from the law. */
export interface QuotedRange {
  readonly unit: Unit;
  readonly isForPerson: boolean;
  readonly bounds: Pick<AmountShape, 'exactly' | 'from' | 'over' | 'to' | 'upTo' | 'under'>;
}

/** The fines quoted in the legal bases; the sentences around them are passed over. */
export function quotedRanges(basis: readonly TableCell[]): readonly QuotedRange[] {
  return basis.flatMap(({ text }) =>
    readPenalties(text).clauses.flatMap((clause) =>
      clause.kind === 'fine'
        ? [{ unit: clause.amount.unit, isForPerson: isForPerson(clause), bounds: boundsOf(clause.amount.range) }]
        : [],
    ),
  );
}

export type StatutoryFit =
  | { readonly kind: 'within'; readonly range: QuotedRange }
  /** The law quotes ranges of the kind, and none of them holds what the rows give. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'not-quoted' };

/** The quoted range that holds all that the rows give. */
export function statutoryFit(
  quoted: readonly QuotedRange[],
  given: AmountShape,
  unit: Unit,
  forPerson: boolean,
): StatutoryFit {
  const ofKind = quoted.filter((one) => one.unit === unit && one.isForPerson === forPerson);
  const range = ofKind.find(({ bounds }) => holds(bounds, given));
  if (range !== undefined) return { kind: 'within', range };
  return ofKind.length === 0 ? { kind: 'not-quoted' } : { kind: 'outside' };
}

/** `《水污染防治法》第八十三条第二项`: the law and the place in it with which a legal basis begins. */
export function citedPlace(text: string): string | undefined {
  const place =
    '第[〇零一二三四五六七八九十百\\d]+条(?:之[一二三四五六七八九十])?(?:、?第[（(]?[一二三四五六七八九十\\d]+[）)]?[款项])*';
  return new RegExp(`^\\s*《[^》]+》(?:[（(][^）)]*[）)])?\\s*${place}`, 'u').exec(text)?.[0].replace(/\s+/gu, '');
}
