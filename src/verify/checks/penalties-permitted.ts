import { type Condition, joinConditions } from '../../conditions/index.js';
import type { DurationRule, StatutoryPenalty } from '../../resolve/index.js';
import { comparePeriods } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import { describeBox } from '../describe.js';
import type { Draft } from '../draft.js';
import { basisText, durationText } from '../figures/amount-text.js';
import type { Source } from '../finding.js';
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

function* notPermitted(table: Table, { name, source, when }: Giving, penalty: StatutoryPenalty): Generator<Draft> {
  if (penalty.when === undefined) return;
  const without = joinConditions('all', [when, joinConditions('not', [penalty.when])]);
  const { box, ending } = table.space.first(table.space.formula(without), table.budget());
  if (ending === 'exhausted') yield table.unproved('penalty-permitted', source, [name]);
  if (box === undefined) return;
  yield {
    code: 'penalty-not-permitted',
    params: { row: name, penalty: penalty.key, basis: basisOf(penalty), where: describeBox(table.space, box) },
    at: source,
    rows: [name],
    others: [{ name: penalty.key, source: penalty.source }],
    shown: [without],
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
