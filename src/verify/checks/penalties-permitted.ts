import { type Condition, joinConditions } from '../../conditions/index.js';
import type { DurationRule, StatutoryPenalty } from '../../resolve/index.js';
import { comparePeriods } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import { describeBox } from '../describe.js';
import type { Draft } from '../draft.js';
import { basisText, durationText } from '../figures/amount-text.js';
import type { Source } from '../finding.js';
import { all, type Box, conditionOf, givenBox, not, variablesOf } from '../space/index.js';
import type { Table } from '../table.js';

/** Penalties that a row gives, or a column computes, where the article does not allow them, or longer than it allows. */
export function* penaltiesPermitted(table: Table): Generator<Draft> {
  const { method, penalties } = table.violation;
  const statutory = (key: string) => penalties.find((one) => one.key === key);
  for (const [at, { row }] of table.rows.entries()) {
    for (const { penalty: key, duration } of row.gives) {
      const penalty = statutory(key);
      if (penalty === undefined) continue;
      yield* notPermitted(table, { name: row.row, source: row.source, when: table.deciding[at] ?? ANYWAY }, penalty);
      const isOutside = duration !== undefined && penalty.duration !== undefined && leaves(duration, penalty.duration);
      if (!isOutside) continue;
      yield {
        code: 'duration-outside-statutory-range',
        params: {
          row: row.row,
          penalty: key,
          given: durationText(duration),
          statutory: durationText(penalty.duration ?? {}),
          basis: basisOf(penalty),
        },
        at: row.source,
        rows: [row.row],
        others: [{ name: key, source: penalty.source }],
        shown: [table.deciding[at] ?? ANYWAY],
      };
    }
  }
  if (method.kind !== 'scoring') return;
  for (const { key, source, when = ANYWAY, penalty: computed } of method.columns) {
    const penalty = statutory(computed);
    if (penalty !== undefined) yield* notPermitted(table, { name: key, source, when }, penalty);
  }
}

interface Giving {
  readonly name: string;
  readonly source: Source;
  readonly when: Condition;
}

/**
 * What a row itself tests excludes the penalty, whatever else is the case. (That the law asks for more than the row says is
 * no fault: the row then tells how much, and the law whether.)
 */
function* notPermitted(table: Table, { name, source, when }: Giving, penalty: StatutoryPenalty): Generator<Draft> {
  if (penalty.when === undefined) return;
  const { space } = table;
  const [own, allowed] = [space.formula(when), space.formula(penalty.when)];
  const tested = variablesOf(own);
  const budget = table.budget();
  let excluded: Box | undefined;
  const ending = space.each(all([own, not(allowed)]), budget, (box) => {
    const projected = box.map((cells, index) => (tested.has(index) ? cells : undefined));
    if (space.first(givenBox(allowed, projected), budget, projected).ending === 'complete') excluded = projected;
    return excluded === undefined;
  });
  if (ending === 'exhausted') yield table.unproved('penalty-permitted', source, [name]);
  if (excluded === undefined) return;
  yield {
    code: 'penalty-not-permitted',
    params: { row: name, penalty: penalty.key, basis: basisOf(penalty), where: describeBox(space, excluded) },
    at: source,
    rows: [name],
    others: [{ name: penalty.key, source: penalty.source }],
    shown: [joinConditions('all', [when, conditionOf(space, excluded)])],
  };
}

function basisOf({ basis: [first], key }: StatutoryPenalty) {
  return first === undefined ? key : basisText(first);
}

/** An end of a length of time that lies outside for certain, whatever the calendar. */
function leaves(given: DurationRule, allowed: DurationRule): boolean {
  if (given.life && !allowed.life) return true;
  const isLonger = given.max && allowed.max && comparePeriods(given.max.value, allowed.max.value) === 1;
  const isShorter = given.min && allowed.min && comparePeriods(given.min.value, allowed.min.value) === -1;
  return isLonger === true || isShorter === true;
}
