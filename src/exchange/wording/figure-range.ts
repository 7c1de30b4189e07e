import { decimal } from '../../values/index.js';
import { FIGURE, readFigure } from './figure.js';
import {
  type FigureRange,
  LOWER_WORDS,
  type LowerWord,
  type Unit,
  UPPER_WORDS,
  type UpperWord,
} from './penalty-clause.js';

/** Words that say the same as one of the grammar's own. */
const LOWER_SYNONYMS: Readonly<Record<string, LowerWord>> = { 不少于: '不低于', 高于: '超过', 大于: '超过' };
const UPPER_SYNONYMS: Readonly<Record<string, UpperWord>> = { 不足: '不满', 低于: '不满', 不高于: '不超过' };

const BEFORE_LOWER = '超过|不低于|不少于|高于|大于';
const BEFORE_UPPER = '不超过|不高于|不满|不足|低于';
const LOWER = `(?:(?<lower>${FIGURE})(?<lowerWord>以上)|(?<lowerBefore>${BEFORE_LOWER})(?<lowerAfter>${FIGURE}))`;
const UPPER = `(?:(?<upper>${FIGURE})(?<upperWord>以下|以内)|(?<upperBefore>${BEFORE_UPPER})(?<upperAfter>${FIGURE}))`;
const RANGE = new RegExp(`^(?:${LOWER}[，至]?${UPPER}|(?<single>${FIGURE}))(?<rest>.*)$`, 'us');
const ONE_SIDED = new RegExp(`^(?:${LOWER}|${UPPER})(?<rest>.*)$`, 'us');
const MISSING_WORD = new RegExp(`^${FIGURE}(?:以上|以)${FIGURE}`, 'u');

export interface ReadRange {
  readonly range: FigureRange;
  readonly unit: Unit | undefined;
  /** What stands behind it. */
  readonly rest: string;
}

/** Reads a range from the beginning of a text. A bound without a unit takes that of the other one (二百以上五百元以下). */
export function readRange(text: string): ReadRange | undefined {
  const oneSided = ONE_SIDED.exec(text)?.groups;
  const groups = RANGE.exec(text)?.groups;
  if (groups === undefined || (groups.single !== undefined && oneSided !== undefined)) {
    return oneSided === undefined || MISSING_WORD.test(text) ? undefined : bounds(oneSided);
  }
  if (groups.single === undefined) return bounds(groups);
  const figure = readFigure(groups.single);
  // `1000元以2000元以下`: one sum followed by another figure is a slip, not a sum.
  if (figure === undefined || /^[以至到\-—~～]/.test(groups.rest ?? '')) return undefined;
  return { range: { exactly: figure.value }, unit: figure.unit, rest: groups.rest ?? '' };
}

function bounds(groups: Readonly<Record<string, string | undefined>>): ReadRange | undefined {
  const lowerText = groups.lower ?? groups.lowerAfter;
  const upperText = groups.upper ?? groups.upperAfter;
  const lower = lowerText === undefined ? undefined : readFigure(lowerText);
  const upper = upperText === undefined ? undefined : readFigure(upperText);
  if ((lowerText !== undefined && lower === undefined) || (upperText !== undefined && upper === undefined))
    return undefined;
  if (isAmbiguous(lower?.unit, lowerText, upperText) || isAmbiguous(upper?.unit, upperText, lowerText))
    return undefined;
  const unit = lower?.unit ?? upper?.unit;
  if (lower?.unit !== undefined && upper?.unit !== undefined && lower.unit !== upper.unit) return undefined;
  if (lower !== undefined && upper !== undefined && decimal(lower.value).gt(decimal(upper.value))) return undefined;
  return {
    range: {
      ...(lower && { lower: { figure: lower.value, word: lowerWord(groups.lowerWord ?? groups.lowerBefore ?? '') } }),
      ...(upper && { upper: { figure: upper.value, word: upperWord(groups.upperWord ?? groups.upperBefore ?? '') } }),
    },
    unit,
    rest: groups.rest ?? '',
  };
}

/** `5以上10万元以下`: whether 5 yuan or 50,000 are meant, nobody can say. */
function isAmbiguous(unit: Unit | undefined, text: string | undefined, other: string | undefined): boolean {
  return (
    unit === undefined && text !== undefined && other !== undefined && /[万亿]/.test(other) && !/[万亿]/.test(text)
  );
}

function lowerWord(written: string): LowerWord {
  return LOWER_WORDS.find((word) => word === written) ?? LOWER_SYNONYMS[written] ?? '以上';
}

function upperWord(written: string): UpperWord {
  return UPPER_WORDS.find((word) => word === written) ?? UPPER_SYNONYMS[written] ?? '以下';
}

/** Prints a range; `print` says how a figure looks (`5万元`, `3个月`). */
export function printRange(range: FigureRange, print: (figure: string) => string): string {
  if ('exactly' in range) return print(range.exactly);
  const { lower, upper } = range;
  const low = lower === undefined ? '' : around(print(lower.figure), lower.word, lower.word === '以上');
  const high =
    upper === undefined ? '' : around(print(upper.figure), upper.word, upper.word === '以下' || upper.word === '以内');
  return `${low}${high}`;
}

function around(figure: string, word: string, isBehind: boolean): string {
  return isBehind ? `${figure}${word}` : `${word}${figure}`;
}
