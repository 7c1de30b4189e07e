import { holds, type Reading, testOf } from './conditions.js';
import type { Document } from './library.js';
import { asList, asMap, asMaps, asText, type RawMap } from './raw.js';
import type { GeneralRule } from './scope.js';
import { testedIn } from './tested.js';
import { every, NO, open, opposite, settled, type Verdict, YES } from './truth.js';

/** A circumstance (裁量情节) that may move the result of one violation. */
export interface Circumstance {
  readonly id: string;
  readonly rule: RawMap;
  readonly document: Document;
  readonly effects: ReadonlySet<string>;
  readonly must: boolean;
  /** The table of this violation counts it already, so it may not count again. */
  readonly counted: boolean;
  /** The day on which it hangs whether it was law then. */
  readonly undated: string | undefined;
}

export const CIRCUMSTANCES = 'circumstances';

export function circumstanceOf({ rule, document, undated }: GeneralRule, table: TableFacts): Circumstance {
  const effects = new Set(typeof rule.effect === 'string' ? [rule.effect] : asList(rule.effect).map(String));
  const moves = [...effects].every((effect) => MOVES.has(effect));
  const own = new Set([
    ...[...testedIn(rule.when, document.conditions).keys()].filter((fact) => !isAside(fact, table.declared)),
    ...asList(rule.counts).map(String),
  ]);
  return {
    id: asText(rule.id) ?? '?',
    rule,
    document,
    undated,
    effects,
    must: rule.modality === 'must',
    counted: moves && [...own].some((fact) => table.tested.has(fact)),
  };
}

const MOVES: ReadonlySet<string> = new Set(['mitigated', 'lighter', 'heavier']);

const isAside = (fact: string, declared: RawMap) =>
  fact === CIRCUMSTANCES || asMap(asMap(declared[fact]).derive).party !== undefined;

export interface TableFacts {
  readonly declared: RawMap;
  readonly tested: ReadonlySet<string>;
}

/** The facts by which the rows or the levels of a table are chosen. What the statute or a column's condition asks is not among them. */
export function factsOfTable(violation: RawMap, named: RawMap): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (condition: RawMap[string]) => {
    for (const fact of testedIn(condition, named).keys()) found.add(fact);
  };
  const rows = (siblings: readonly RawMap[]): void => {
    for (const one of siblings) {
      add(one.when);
      rows(asMaps(one.rows));
    }
  };
  rows(asMaps(violation.tiers));
  for (const factor of asMaps(asMap(violation.scoring).factors)) {
    if (factor.fact !== undefined) found.add(String(factor.fact));
    for (const level of asMaps(factor.levels)) add(level.when);
  }
  return found;
}

/** Whether it is there: its condition holds, or the officer has found it; and nothing excludes it. */
export function isThere({ id, rule, counted, undated }: Circumstance, reading: Reading): Verdict {
  if (counted) return NO;
  return every([
    undated === undefined ? YES : wasInForce(undated, reading),
    rule.when === undefined ? testOf(CIRCUMSTANCES, { includes: id }, reading) : holds(rule.when, reading),
    rule.unless === undefined ? YES : opposite(holds(rule.unless, reading)),
  ]);
}

function wasInForce(day: string, { facts }: Reading): Verdict {
  const supposed = facts.supposed[day];
  return supposed === undefined ? open(day) : settled(supposed === 'true');
}
