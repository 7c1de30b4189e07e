import type { StatutoryPenalty } from '../resolve/index.js';
import { compareDecimals, covers, intersect, plain, type Range, rangeText, single } from '../values/index.js';
import type { NoticeCode } from './decision.js';
import type { Run } from './run.js';

/**
 * Holds what a table gives at the statutory range, and says so with both figures. A benchmark may only narrow what the
 * law allows (Administrative Penalty Law, art. 34 with art. 4 and 16); below the minimum lies only a mitigated penalty.
 */
export function holdAtStatute(run: Run, penalty: StatutoryPenalty, given: Range, statute: Range): Range {
  if (covers(statute, given)) return given;
  const common = intersect(statute, given);
  const below = isBelow(statute, given);
  const bound = below ? statute.min : statute.max;
  const held = nearestWithin(statute, given);
  const code: NoticeCode =
    common !== undefined
      ? 'partly-outside-statutory-range'
      : below
        ? 'below-statutory-minimum'
        : 'above-statutory-maximum';
  const limits = run.plan.document.statutoryLimits;
  run.notice({
    code,
    figures: {
      penalty: penalty.key,
      computed: rangeText(given),
      statutory: common === undefined && bound ? plain(bound.value) : rangeText(statute),
    },
    basis: [...penalty.basis, ...(limits === undefined ? [] : [limits.basis])],
  });
  return held;
}

/** What two ranges have in common; where that is nothing, the end of the outer one that is nearest. */
export function nearestWithin(outer: Range, given: Range): Range {
  const bound = isBelow(outer, given) ? outer.min : outer.max;
  return intersect(outer, given) ?? (bound === undefined ? outer : single(bound.value));
}

function isBelow({ min }: Range, { max }: Range): boolean {
  return min !== undefined && max !== undefined && compareDecimals(max.value, min.value) <= 0;
}
