import type { AmountShape } from '../../parse/index.js';
import { readPenalties, type Unit } from '../wording/index.js';
import { boundsOf, holds, hullOf } from './draft-amount.js';
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
  | { readonly kind: 'within'; readonly bounds: QuotedRange['bounds'] }
  /** The law quotes ranges of the kind, and what a row gives lies in none of them. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'not-quoted' };

/** The quoted ranges that hold what the rows give; where there are several (before and after a term), from the least to the greatest. */
export function statutoryFit(
  quoted: readonly QuotedRange[],
  given: readonly AmountShape[],
  unit: Unit,
  forPerson: boolean,
): StatutoryFit {
  const ofKind = quoted.filter((one) => one.unit === unit && one.isForPerson === forPerson);
  if (ofKind.length === 0) return { kind: 'not-quoted' };
  const used = given.map((amount) => ofKind.find(({ bounds }) => holds(bounds, amount)));
  const found = used.filter((one) => one !== undefined);
  if (found.length < used.length) return { kind: 'outside' };
  const [first, ...others] = [...new Set(found)];
  if (first !== undefined && others.length === 0) return { kind: 'within', bounds: first.bounds };
  return { kind: 'within', bounds: hullOf(found.map(({ bounds }) => bounds)) };
}

const PLACE =
  '第[〇零一二三四五六七八九十百\\d]+条(?:之[一二三四五六七八九十])?(?:[、和]?第[（(]?[一二三四五六七八九十\\d]+[）)]?[款项])*';
const QUOTED = new RegExp(
  `^(?:\\d+[、.．])?\\s*《?(?<law>[^《》\\n]{2,60})》(?<version>[（(][^）)]*[）)])?\\s*(?<place>${PLACE})`,
  'gmu',
);

/** `《水污染防治法》第八十三条第二项`: the places with which the lines of a legal basis begin. */
export function citedPlaces(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(({ groups: { law = '', version = '', place = '' } = {} }) =>
    `《${law}》${version}${place}`.replace(/\s+/gu, ''),
  );
}
