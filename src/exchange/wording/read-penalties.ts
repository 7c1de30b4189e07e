import { readMeasure } from './measure-words.js';
import type { AmountClause, ClauseContext, ClauseManner, Measure, PenaltyClause } from './penalty-clause.js';
import { type AmountFault, readAmount, readCap, readGuide, readRounding, readStep } from './read-amount.js';
import { type Segment, splitSegments } from './split-segments.js';

/** A piece of a cell that could not be read, and why. */
export interface UnreadPart {
  readonly text: string;
  readonly reason: UnreadReason;
}
export type UnreadReason = AmountFault | 'unknown-words' | 'empty-cell';

export interface ReadPenalties {
  readonly clauses: readonly PenaltyClause[];
  /** Empty where everything was understood. */
  readonly unread: readonly UnreadPart[];
}

/**
 * Reads a penalty cell (`没收违法所得，并处五万元以上二十万元以下的罚款`), clause by clause. Never throws: what is not understood
 * comes back as `unread`, and what stands around it is read all the same.
 */
export function readPenalties(cell: string): ReadPenalties {
  const clauses: PenaltyClause[] = [];
  const unread: UnreadPart[] = [];
  let context: ClauseContext = {};
  let manner: ClauseManner = {};
  for (const segment of splitSegments(cell)) {
    if (segment.opens) context = {};
    if (extend(clauses, segment.text)) continue;
    const read = readSegment(segment, context, manner);
    context = read.context;
    manner = read.manner;
    clauses.push(...read.clauses);
    if (read.fault !== undefined) unread.push({ text: segment.text, reason: read.fault });
  }
  if (clauses.length === 0 && unread.length === 0)
    unread.push(
      cell.trim() === '' ? { text: '', reason: 'empty-cell' } : { text: cell.trim(), reason: 'unknown-words' },
    );
  return { clauses, unread };
}

/** Adds a step, the way it is rounded, or a cap to the fine before it. */
function extend(clauses: PenaltyClause[], text: string): boolean {
  const last = clauses.at(-1);
  if (last?.kind !== 'fine') return false;
  const { amount } = last;
  const extended = extendedAmount(amount, text);
  if (extended === undefined) return false;
  clauses[clauses.length - 1] = { ...last, amount: extended };
  return true;
}

function extendedAmount(amount: AmountClause, text: string): AmountClause | undefined {
  const cap = readCap(text);
  if (cap !== undefined) return { ...amount, cap };
  const guide = readGuide(text, amount.unit);
  if (guide !== undefined) return { ...amount, guide };
  const { steps = [] } = amount;
  const step = readStep(text);
  if (step !== undefined) return { ...amount, steps: [...steps, step] };
  const last = steps.at(-1);
  const rounding = last === undefined ? undefined : readRounding(text);
  if (last === undefined || rounding === undefined) return undefined;
  // 不足整数倍的按四舍五入取整，不足0.5个单位的向高取整: the first one is that of the step, a second one is about a part of it.
  return last.rounding === undefined ? { ...amount, steps: [...steps.slice(0, -1), { ...last, rounding }] } : amount;
}

interface ReadSegment {
  readonly context: ClauseContext;
  readonly manner: ClauseManner;
  readonly clauses: readonly PenaltyClause[];
  readonly fault?: UnreadReason;
}

const CONTEXTS: readonly (readonly [keyof ClauseContext, RegExp])[] = [
  ['approval', /^报(?:经|请)?(?<words>.+?)批准(?:后)?(?:，|$)/u],
  ['authority', /^由(?<words>[^，处]{2,40}?)(?=责令|对|处[^罚]|吊销|暂扣|没收|组织|依法|给予|可以|$)/u],
  ['target', /^对(?<words>[^，]{2,60}?)(?=可以|可处|可|处[^罚]|并处|给予|单处|$)/u],
  ['target', /^(?<words>个人|单位|责任人员?|(?:直接负责的主管人员和)?其他(?:直接)?责任人员)(?=处)/u],
];
const CONDITION = /^(?<words>.{2,80}?)(?:的|时)$|^(?<bare>拒不改正|逾期(?:不|未)改正|情节(?:严重|较重|较轻|轻微))$/u;
const MANNER =
  /^(?<or>或者|或)?(?:同时)?(?<first>并|还|并且)?(?:应当|应)?(?<may>可以|可)?(?:(?<either>单处或者?并处|并处或者?单处)|(?<also>并处|并)?)(?:处罚|处以|处|给予|予以)*/u;

function readSegment({ text }: Segment, before: ClauseContext, pending: ClauseManner): ReadSegment {
  let context = before;
  let manner = pending;
  let rest = text;
  for (let found = true; found && rest !== ''; ) {
    found = false;
    // The measure itself comes first: 处…以下的 ends in 的 and is no condition.
    const whole = measuresOf(rest);
    if (typeof whole !== 'string') return { context, manner: {}, clauses: joined(context, manner, whole) };
    const opened = openedContext(rest);
    if (opened !== undefined) {
      context = { ...context, ...opened.context };
      rest = opened.rest;
      found = true;
    }
    const words = /^(?<or>或者)?(?<also>并|还)?(?<may>可以)?(?=报|由|对)/u.exec(rest);
    if (words !== null && words[0] !== '') {
      const { or, also, may } = words.groups ?? {};
      manner = { ...(may && { may: true }), ...(also === '并' && { also: true }), ...(or && { or: true }) };
      rest = rest.slice(words[0].length);
      found = true;
    }
  }
  if (rest === '') return { context, manner, clauses: [] };
  const condition = CONDITION.exec(rest)?.groups;
  const when = condition?.words ?? condition?.bare;
  if (when !== undefined && !/罚款|责令/u.test(rest)) return { context: { ...context, when }, manner, clauses: [] };
  const fault = measuresOf(rest);
  return { context, manner: {}, clauses: [], fault: typeof fault === 'string' ? fault : 'unknown-words' };
}

function openedContext(text: string): { readonly context: ClauseContext; readonly rest: string } | undefined {
  for (const [key, pattern] of CONTEXTS) {
    const found = pattern.exec(text);
    const words = found?.groups?.words;
    if (found !== null && words !== undefined) return { context: { [key]: words }, rest: text.slice(found[0].length) };
  }
  return undefined;
}

interface Joined {
  readonly manner: ClauseManner;
  readonly measure: Measure;
}

function joined(context: ClauseContext, pending: ClauseManner, measures: readonly Joined[]): readonly PenaltyClause[] {
  return measures.map(({ manner, measure }, index) => ({
    ...context,
    ...(index === 0 ? pending : {}),
    ...manner,
    ...measure,
  }));
}

/** Reads the measures of a segment, or says why it holds none. */
function measuresOf(text: string): readonly Joined[] | UnreadReason {
  const single = measureOf(text);
  if (typeof single !== 'string') return single;
  for (const { index } of text.matchAll(/或者/gu)) {
    if (index === 0) continue;
    const [left, right] = [measureOf(text.slice(0, index)), measuresOf(text.slice(index))];
    if (typeof left !== 'string' && typeof right !== 'string') return [...left, ...right];
  }
  return single;
}

function measureOf(text: string): readonly Joined[] | UnreadReason {
  const found = MANNER.exec(text);
  const { or, first, may, either, also } = found?.groups ?? {};
  const manner: ClauseManner = {
    ...(may === undefined ? {} : { may: true }),
    ...(first === '并' || also !== undefined ? { also: true } : {}),
    ...(or === undefined ? {} : { or: true }),
    ...(either === undefined ? {} : { either: true }),
  };
  const rest = text.slice(found?.[0].length ?? 0);
  const other = readMeasure(rest) ?? readMeasure(text);
  if (other !== undefined) {
    return other.map((measure, index) => ({ manner: index === 0 ? manner : listed(other), measure }));
  }
  const amount = readAmount(rest);
  if (typeof amount !== 'string') return [{ manner, measure: { kind: 'fine', amount } }];
  return /罚款|元|%|倍|以[上下]/u.test(rest) ? amount : 'unknown-words';
}

/** 停业、关闭 and 暂扣或者吊销 are choices; 没收违法所得和非法财物 is both, and so is 警告、通报批评. */
function listed([first]: readonly Measure[]): ClauseManner {
  return first?.kind === 'order' || first?.kind === 'permit' ? { or: true } : {};
}
