import type { Circumstance } from './circumstances.js';
import type { Document } from './library.js';
import { asMap, type RawMap } from './raw.js';

/** A grade, and what moves the fines in it: the words of a circumstance, or what a document means by the grade. */
export interface Plan {
  readonly grade: 'waivable' | 'mitigated' | 'lighter' | 'ordinary' | 'heavier';
  readonly moves: readonly Move[];
}

/** `id`: that of the first circumstance that asks for it. */
export interface Move {
  readonly id: string;
  readonly own?: { readonly measure: RawMap; readonly document: Document } | undefined;
}

export interface Planned {
  readonly outcome: 'penalty' | 'no-penalty' | 'transfer';
  readonly plans: readonly Plan[];
  readonly conflict: boolean;
}

const ORDINARY: Plan = { grade: 'ordinary', moves: [{ id: '' }] };

/** What the circumstances lead to when it is known which of them are there. */
export function planned(there: readonly Circumstance[], conflictRule: string | undefined): Planned {
  const only = (one: Circumstance, effect: string) => one.effects.size === 1 && one.effects.has(effect);
  if (there.some((one) => only(one, 'none') && one.must)) return { outcome: 'no-penalty', plans: [], conflict: false };
  if (there.some(({ effects }) => effects.has('transfer'))) return { outcome: 'transfer', plans: [], conflict: false };

  const light = there.filter(({ effects }) => effects.has('lighter') || effects.has('mitigated'));
  const heavy = there.filter(({ effects }) => effects.has('heavier'));
  const required = light.filter(({ must }) => must);
  const enough = MILDEST_FIRST.slice(0, Math.min(...required.map(leastMild), MILDEST_FIRST.length - 1) + 1);
  const lighter = enough.flatMap((effect) => {
    if (effect !== 'none') return plansOf(effect, light);
    return light.some(({ effects }) => effects.has('none')) ? [{ grade: 'waivable', moves: [] } as const] : [];
  });
  const heavier = plansOf('heavier', heavy);
  const conflict = light.length > 0 && heavy.length > 0;
  const plans = sets(light, heavy, conflict ? conflictRule : undefined).flatMap((set) =>
    set === 'lighter' ? lighter : set === 'heavier' ? heavier : [ORDINARY],
  );
  const waivable = there.some((one) => only(one, 'none') && !one.must);
  return { outcome: 'penalty', plans: waivable ? [{ grade: 'waivable', moves: [] }, ...plans] : plans, conflict };
}

const MILDEST_FIRST = ['none', 'mitigated', 'lighter'] as const;

/** Where the least that a circumstance demands stands among these: nothing less mild satisfies it. */
const leastMild = ({ effects }: Circumstance): number =>
  Math.max(...MILDEST_FIRST.map((one, index) => (effects.has(one) ? index : 0)));

type Direction = 'lighter' | 'ordinary' | 'heavier';

function sets(
  light: readonly Circumstance[],
  heavy: readonly Circumstance[],
  rule: string | undefined,
): readonly Direction[] {
  const [mustLight, mustHeavy] = [light, heavy].map((all) => all.some(({ must }) => must));
  if (rule === 'heavier' || rule === 'lighter') return [rule];
  if (light.length === 0 && heavy.length === 0) return ['ordinary'];
  if (heavy.length === 0) return mustLight ? ['lighter'] : ['ordinary', 'lighter'];
  if (light.length === 0) return mustHeavy ? ['heavier'] : ['ordinary', 'heavier'];
  if (mustLight === mustHeavy) return ['lighter', 'ordinary', 'heavier'];
  return mustLight ? ['lighter', 'ordinary'] : ['heavier', 'ordinary'];
}

/** All measures of the circumstances that must count together; one more of those that may; without any that must, each of those that may. */
function plansOf(grade: 'mitigated' | 'lighter' | 'heavier', direction: readonly Circumstance[]): readonly Plan[] {
  const asking = direction
    .filter(({ effects }) => effects.has(grade))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => ({ one, move: moveOf(one, grade) }));
  const distinct = (must: boolean) =>
    new Map([...asking].reverse().flatMap(({ one, move }) => (one.must === must ? [[keyOf(move), move]] : [])));
  const must = distinct(true);
  const further = [...distinct(false)].filter(([key]) => !must.has(key)).map(([, move]) => move);
  const base = [...must.values()];
  const withOneMore = further.map((move): Plan => ({ grade, moves: [...base, move] }));
  return base.length > 0 ? [{ grade, moves: base }, ...withOneMore] : withOneMore;
}

/** Its own measure is for the grade inside the statutory range; a circumstance that only mitigates has it for that. */
function moveOf({ id, rule, effects, document }: Circumstance, grade: string): Move {
  const isMeant = grade !== 'mitigated' || !(effects.has('lighter') || effects.has('heavier'));
  return rule.gives !== undefined && isMeant ? { id, own: { measure: asMap(rule.gives), document } } : { id };
}

export const keyOf = ({ own }: Move): string =>
  own === undefined ? 'the definition' : JSON.stringify([sorted(own.measure), own.document.head.bounds]);

function sorted(raw: RawMap): unknown {
  return Object.entries(raw)
    .map(([key, value]) => [key, typeof value === 'object' ? sorted(asMap(value)) : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
