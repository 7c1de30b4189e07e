import { FIGURE, printFigure, readFigure, readNumber } from './figure.js';
import { printRange, readRange } from './figure-range.js';
import type { AmountClause, StepClause } from './penalty-clause.js';

/** Why an amount could not be read. */
export type AmountFault = 'no-figure' | 'bound-unclear' | 'base-unclear';

const FINE_WORDS = '(?:的?(?:标准)?(?:计算|处以|处)?(?:的)?罚款)?(?:（含本数）)?的?';
const TAIL = new RegExp(`^(?:/(?<per>[^\\d，。；（]{1,8}?))?${FINE_WORDS}$`, 'u');
/** Behind a range that was read: another figure, or a word of a range without one. */
const CUT_OFF = new RegExp(`^(?:${FIGURE}|元|以)`, 'u');
/** Words that a base does not hold: what stands there has not been understood. */
const NO_BASE = /\d|倍|%|百分之|以[上下内]|罚款|处|元|责令|没收|.{31}/u;
const PER_BEFORE = /^(?:按)?每(?<per>[^\d，。；每]{1,8}?)(?:处以|处|罚款)?$|^按(?<count>[^，。；]{1,30}?)每一$/u;

/**
 * Reads `货值金额1倍以上3倍以下`, `每人500元`, `500元/车次`, with or without 罚款 behind it; a whole text, nothing left over.
 * What stands before the figures is the base of a multiple or a percentage, or what is counted.
 */
export function readAmount(text: string): AmountClause | AmountFault {
  const starts = [
    ...text.matchAll(new RegExp(`(?:超过|不低于|不少于|高于|大于|不超过|不高于|不满|不足|低于)?${FIGURE}`, 'gu')),
  ];
  if (starts.length === 0) return 'no-figure';
  let fault: AmountFault | undefined;
  for (const { index } of starts) {
    const read = readRange(text.slice(index));
    if (read?.unit === undefined) {
      fault ??= 'bound-unclear';
      continue;
    }
    const tail = TAIL.exec(read.rest);
    if (tail === null) {
      fault ??= CUT_OFF.test(read.rest) ? 'bound-unclear' : 'base-unclear';
      continue;
    }
    const head = text.slice(0, index).replace(/(?:罚款|的?计算|的|之|，)$/u, '');
    const before = PER_BEFORE.exec(head)?.groups;
    const per = tail.groups?.per ?? before?.per ?? before?.count;
    const { unit, range } = read;
    if (per !== undefined && unit === 'yuan') return { unit, range, per };
    if (unit === 'yuan' ? head === '' : per === undefined && !NO_BASE.test(head)) {
      return { unit, range, ...(head === '' ? {} : { of: head }) };
    }
    fault ??= 'base-unclear';
  }
  return fault ?? 'base-unclear';
}

const STEP = new RegExp(
  `^(?<of>.*?)(?:超出(?<beyond>${FIGURE})[^，]{0,6}?后)?每(?:增加|超过|超出|超)?(?<each>${FIGURE})(?<unit>[^每增加]*?)(?:的)?，?(?:增加|加处|加罚|多罚)(?:罚款)?(?<add>${FIGURE})(?:罚款)?(?<more>.*)$`,
  'us',
);

/** Reads `每增加1个超标因子增加五万元`, and what is said of parts of a step behind it. */
export function readStep(text: string): StepClause | undefined {
  const groups = STEP.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { of = '', each: eachText = '', unit = '', more = '' } = groups;
  const each = readFigure(eachText);
  const add = readFigure(groups.add ?? '');
  const times = each?.unit === 'times';
  if (each === undefined || (each.unit !== undefined && !times) || add?.unit !== 'yuan' || more !== '')
    return undefined;
  const beyond = groups.beyond === undefined ? undefined : readFigure(groups.beyond)?.value;
  const from = beyond === undefined ? {} : { beyond };
  return { of, ...from, each: each.value, unit: times ? `倍${unit}` : unit, add: add.value };
}

/** `不足的向高取整`, `不足0.2倍的向高取齐`, `四舍五入`: how a part of a step counts. */
export function readRounding(text: string): StepClause['rounding'] | undefined {
  if (!/取整|取齐|四舍五入|不计|按.*计/u.test(text)) return undefined;
  if (/四舍五入/u.test(text)) return 'half-up';
  if (/向[高上]|按一?[个级次倍]?.*计(?:算)?$/u.test(text)) return 'up';
  return /向[低下]|不计/u.test(text) ? 'down' : undefined;
}

const ROUNDING: Readonly<Record<NonNullable<StepClause['rounding']>, string>> = {
  up: '，不足的向上取整',
  down: '，不足的向下取整',
  'half-up': '，不足的四舍五入取整',
};

/** `最高不超过一百万元`: the sum, in yuan. */
export function readCap(text: string): string | undefined {
  const found = new RegExp(
    `^(?:但是?)?(?:罚款)?(?:总额|合计)?最高(?:罚款)?(?:额)?不(?:得)?超过(?<sum>${FIGURE})(?:罚款)?$`,
    'u',
  ).exec(text);
  const sum = readFigure(found?.groups?.sum ?? '');
  return sum?.unit === 'yuan' ? sum.value : undefined;
}

/** `指导值2000元`: the figure. */
export function readGuide(text: string, unit: AmountClause['unit']): string | undefined {
  const found = new RegExp(`^指导值为?(?<figure>${FIGURE})$`, 'u').exec(text)?.groups?.figure;
  const figure = readFigure(found ?? '');
  return figure?.unit === unit ? figure.value : undefined;
}

/** The amount as tables print it, with its steps, its cap and its standard. */
export function printAmount({ unit, range, of = '', per, steps = [], cap, guide }: AmountClause): string {
  const band = printRange(range, (figure) => printFigure(figure, unit));
  const head = per === undefined ? `${of}${band}` : `每${per}${band}`;
  const added = steps.map(
    (step) =>
      `，${step.of}${step.beyond === undefined ? '' : `超出${step.beyond}后`}每增加${readNumber(step.each) ?? step.each}${step.unit}增加${printFigure(step.add, 'yuan')}${step.rounding === undefined ? '' : ROUNDING[step.rounding]}`,
  );
  const limit = cap === undefined ? '' : `，最高不超过${printFigure(cap, 'yuan')}`;
  const standard = guide === undefined ? '' : `，指导值${printFigure(guide, unit)}`;
  return `${head}罚款${added.join('')}${limit}${standard}`;
}
