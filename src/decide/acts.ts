import type { Program, ViolationPlan } from '../compile/index.js';
import { nearest, type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { CapRule } from '../resolve/index.js';
import { comparePeriods, type Period, toJson } from '../values/index.js';
import type { Decided } from './decide-violation.js';
import type { DurationJson, Option, Target, Together } from './decision.js';
import { type KnownNames, NO_NAMES, namesKnownTo } from './known-names.js';
import { addRanges, finesOf } from './severity.js';

/** One act of a case, as a case of its own. */
export interface Act {
  readonly given: Case;
  /** Names that the other violations of the case know. */
  readonly elsewhere: KnownNames;
}

const TARGETS: readonly Target[] = ['party', 'responsible-person'];

/** The acts of a case; what a further act does not say is that of the case. */
export function actsOf(program: Program, given: Case): readonly [Act, ...Act[]] {
  const { acts, ...first } = given;
  if (acts === undefined && given.norms === undefined) return [{ given, elsewhere: NO_NAMES }];
  checkCodes(program, given);
  const all = [first, ...(acts ?? []).map((act) => actOf(first, act))];
  const elsewhere = namesKnownTo(all.flatMap((one) => plansOf(program, one)));
  const [own, ...further] = all.map((one): Act => ({ given: one, elsewhere }));
  if (own === undefined) throw new RangeError('a case has an act');
  return [own, ...further];
}

/** A further norm or act that no document has is a mistake: passed over, it could be the one with the higher fine. */
function checkCodes({ documents }: Program, { norms, acts }: Case): void {
  const problems: Problem[] = [];
  const check = (found: string, path: readonly (string | number)[]) => {
    const all = [...documents.values()];
    if (all.some((document) => document.has(found))) return;
    const suggestion = nearest(found, new Set(all.flatMap((document) => [...document.names()])));
    problems.push(problem('unknown-value', { found, fact: 'violation' }, { path }, suggestion));
  };
  for (const [index, norm] of (norms ?? []).entries()) check(norm.violation, ['norms', index, 'violation']);
  for (const [index, act] of (acts ?? []).entries()) {
    check(act.violation, ['acts', index, 'violation']);
    for (const [at, norm] of (act.norms ?? []).entries())
      check(norm.violation, ['acts', index, 'norms', at, 'violation']);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
}

function actOf(first: Case, act: NonNullable<Case['acts']>[number]): Case {
  const { norms: _, proposed: __, dates = {}, ...rest } = first;
  const { ended, ...others } = dates;
  // The end of the first act is not that of another one, which says itself when it was done.
  const own = act.dates?.committed === undefined && ended !== undefined ? { ...others, ended } : others;
  return { ...rest, ...act, dates: { ...own, ...act.dates }, facts: { ...first.facts, ...act.facts } } as Case;
}

/** Every violation the case names, under whichever document it may be decided. */
function plansOf(program: Program, { violation, norms }: Case): readonly ViolationPlan[] {
  const codes = [violation, ...(norms ?? []).map((norm) => norm.violation)];
  const documents = [...program.documents.values()];
  return codes.flatMap((code) => documents.flatMap((document) => document.violation(code) ?? []));
}

/**
 * Several acts are decided each by itself, and carried out together; some kinds of penalty have a cap (Public Security
 * Administration Punishments Law, art. 16: detention at most twenty days).
 */
export function putTogether(program: Program, decisions: readonly Decided[]): Together {
  return {
    fines: TARGETS.flatMap((target) => {
      const sum = decisions.map(({ options }) => finesOf(options, target)).reduce(addRanges);
      const isNothing = sum.max?.value.isZero() === true;
      return isNothing ? [] : [{ target, amount: { ...toJson(sum), currency: 'CNY' as const } }];
    }),
    durations: capsOf(program, decisions).flatMap((cap) => durationOf(cap, decisions)),
  };
}

function capsOf(program: Program, decisions: readonly Decided[]): readonly CapRule[] {
  const caps = decisions.flatMap(({ benchmark, violation }) => {
    const document = benchmark === null ? undefined : program.documents.get(benchmark.id);
    return violation === null ? [] : (document?.violation(violation.code)?.violation.general.caps ?? []);
  });
  return [...new Map(caps.map((cap) => [cap.id, cap])).values()];
}

function durationOf({ type, atMost, basis }: CapRule, decisions: readonly Decided[]): Together['durations'] {
  const each = decisions.map(({ options }) => spanOf(options, type)).filter((one) => one !== undefined);
  if (each.length === 0) return [];
  const min = sumOf(each.map((one) => one.min));
  const max = sumOf(each.map((one) => one.max));
  const isOver = (one: Period | undefined) => one === undefined || (comparePeriods(one, atMost) ?? 1) > 0;
  const held = isOver(max);
  const sum: DurationJson = {
    min: isOver(min) ? atMost : (min ?? { days: 0 }),
    max: held ? atMost : (max ?? atMost),
    minInclusive: true,
    maxInclusive: true,
  };
  return [{ type, sum, cap: atMost, held, basis }];
}

/** The shortest and the longest of one type that the options of an act permit; nothing where an option leaves it out. */
function spanOf(options: readonly Option[], type: string): { min: Period; max?: Period } | undefined {
  const some = options.map(({ penalties }) => penalties.filter((one) => one.type === type));
  const own = some.flat();
  if (own.length === 0) return undefined;
  const free = some.some((of) => !of.some(({ necessity }) => necessity === 'required'));
  const shorter = (a: Period, b: Period) => ((comparePeriods(a, b) ?? 0) <= 0 ? a : b);
  const min = free ? { days: 0 } : own.map(({ duration }) => duration?.min ?? { days: 0 }).reduce(shorter);
  const most = own.map(({ duration }) => duration?.max);
  if (most.some((one) => one === undefined)) return { min };
  const longer = (a: Period, b: Period) => ((comparePeriods(a, b) ?? 0) >= 0 ? a : b);
  return { min, max: (most as readonly Period[]).reduce(longer) };
}

function sumOf(periods: readonly (Period | undefined)[]): Period | undefined {
  const sum: { -readonly [U in keyof Period]: number } = {};
  for (const period of periods) {
    if (period === undefined) return undefined;
    for (const [unit, count] of Object.entries(period) as [keyof Period, number][])
      sum[unit] = (sum[unit] ?? 0) + count;
  }
  return Object.keys(sum).length === 0 ? undefined : sum;
}
