import type { FactWords } from '../compile/index.js';
import { finesOfAll } from './answered.js';
import { type Axis, axesOf } from './axes.js';
import { backgroundFacts } from './background.js';
import { compareCells } from './compare-cells.js';
import { compareSpans, spanOf } from './compare-spans.js';
import { compareWeights } from './compare-weights.js';
import type { ComparedFacts, ComparedSide, ComparedViolation, MatchedBy } from './comparison.js';
import { tally, together } from './judge.js';
import { PARTY_KIND } from './looked-at.js';
import { saysTheSame } from './same-rules.js';
import type { FactValues, Side } from './side.js';

/** Decisions by which the span of one side is found. */
const SPAN_DECISIONS = 200;

/** Two violations that were matched, held against each other. */
export function compareViolations(older: Side, newer: Side, matchedBy: MatchedBy): ComparedViolation {
  const renamed = older.violation.name['zh-CN'] !== newer.violation.name['zh-CN'];
  const about = { matchedBy, renamed };
  if (saysTheSame(older.violation, newer.violation)) {
    return { ...sameRules(older, newer), ...about };
  }
  const axes = axesOf(older.violation, newer.violation);
  const facts = comparedFacts(axes);
  const isApart = facts.older.length > 0 && facts.newer.length > 0;
  // Apart, a fact that one table splits may still be asked for by a circumstance or an order of the other.
  const varied = axes.filter(({ isOfBothTables }) => !isApart || isOfBothTables).map(({ fact }) => fact);
  const background = backgroundFacts([older.violation, newer.violation], new Set(varied));
  const compared = isApart
    ? { by: 'spans' as const, rows: [], ...compareSpans(older, newer, axes, background) }
    : { by: 'cells' as const, ...compareCells(older, newer, axes, background) };
  const { judgements, ...rest } = compared;
  return {
    older: sideOf(older, axes, background, 'older'),
    newer: sideOf(newer, axes, background, 'newer'),
    ...about,
    judgement: together(judgements),
    cells: tally(judgements),
    facts,
    ...rest,
    weights: compareWeights(older.violation, newer.violation, axes),
    words: wordsOf(axes, [newer, older]),
  };
}

function sameRules(older: Side, newer: Side): Omit<ComparedViolation, 'matchedBy' | 'renamed'> {
  const named = ({ document, violation }: Side): ComparedSide => ({ ...nameOf(violation), benchmark: document.id });
  return {
    older: named(older),
    newer: named(newer),
    by: 'rules',
    judgement: 'equal',
    cells: tally([]),
    outOf: 0,
    facts: { shared: [], older: [], newer: [], sampled: [] },
    regions: [],
    unlisted: 0,
    rows: [],
    weights: [],
    words: {},
  };
}

function sideOf(side: Side, axes: readonly Axis[], background: FactValues, of: 'older' | 'newer'): ComparedSide {
  const looked = axes.filter((axis) => axis.of === 'both' || axis.of === of);
  const { options } = spanOf(side, looked, background, SPAN_DECISIONS);
  return { ...nameOf(side.violation), benchmark: side.document.id, span: finesOfAll(options) };
}

export function nameOf({ code, key, name }: Pick<Side['violation'], 'code' | 'key' | 'name'>) {
  return { code, id: key, name: name['zh-CN'], names: name };
}

function comparedFacts(axes: readonly Axis[]): ComparedFacts {
  const named = (of: Axis['of']) => axes.filter((axis) => axis.of === of).map(({ fact }) => fact);
  const sampled = axes.filter(({ isSampled }) => isSampled).map(({ fact }) => fact);
  return { shared: named('both'), older: named('older'), newer: named('newer'), sampled };
}

function wordsOf(axes: readonly Axis[], sides: readonly Side[]): Readonly<Record<string, FactWords>> {
  const entries = axes.flatMap(({ fact }): readonly (readonly [string, FactWords])[] => {
    const declared = sides.flatMap(({ violation }) => violation.facts.get(fact) ?? [])[0];
    if (fact === PARTY_KIND || declared === undefined) return [];
    const { type, label, unit, values } = declared;
    return [[fact, { type: type.kind, label, ...(unit !== undefined && { unit }), ...(values && { values }) }]];
  });
  return Object.fromEntries(entries);
}
