import type { Program } from '../compile/index.js';
import type { Case } from '../parse/index.js';
import { type Range, toJson } from '../values/index.js';
import { certainIn, rangeOf } from './certain.js';
import type { Decided, Worked } from './decide-violation.js';
import type { ComparedNorm, NormsCompared, Notice, Option, Penalty } from './decision.js';
import { inOrder } from './notice-order.js';
import { compareRanges, finesOf, type Relation } from './severity.js';
import { proceduresOf, shownTogether } from './shown-together.js';

/** The case under each further norm that the same act breaks. */
export function normsOf(given: Case): readonly Case[] {
  return (given.norms ?? []).map(({ benchmark, violation }) => {
    const { norms: _, ...rest } = given;
    return { ...rest, violation, ...(benchmark !== undefined && { benchmark }) };
  });
}

interface Norm extends Worked {
  readonly statutory?: Range;
  readonly fine: Range;
}

/**
 * One act under several norms is fined once, under the norm with the higher fine (Administrative Penalty Law, art. 29).
 * Compared are the statutory ranges of the party's fine for these facts; where they are equal or cross each other, what
 * each norm permits in all. Other penalties and orders of every norm stay: only a fine is not imposed twice.
 */
export function compareNorms(program: Program, decisions: readonly [Worked, ...Worked[]]): Worked {
  const [first] = decisions;
  const rule = decisions.map(({ decided }) => ruleOf(program, decided.benchmark?.id)).find((one) => one !== undefined);
  const norms = decisions.flatMap((one) => (one.decided.violation === null ? [] : [normOf(one)]));
  if (rule === undefined) return first;
  const [only, second] = norms;
  if (only === undefined) return first;
  if (second === undefined) return withNotes(only, decisions);
  const { relation, winner } = decideBetween(norms);
  const compared: NormsCompared = {
    relation,
    norms: norms.map((norm) => comparedNorm(norm, winner, relation)),
    basis: [rule.basis],
  };
  if (winner !== undefined) return withNotes(withOthers(winner, norms, compared), decisions);
  const notice: Notice = { code: 'norms-incomparable', basis: [rule.basis] };
  const notes = inOrder([...(relation === 'incomparable' ? [notice] : []), ...first.decided.notes]);
  return shownTogether(
    norms.map((norm) => withoutLower(norm, norms)),
    { norms: compared, notes },
  );
}

/** A norm that no document has is told, not passed over. */
function withNotes(worked: Worked, decisions: readonly Worked[]): Worked {
  const notes = decisions.filter(({ decided }) => decided.violation === null).flatMap(({ decided }) => decided.notes);
  const { decided, proceduresFor } = worked;
  return { decided: { ...decided, notes: inOrder([...decided.notes, ...notes]) }, proceduresFor };
}

/** What is fined less than anything that another norm permits cannot be the higher fine. */
function withoutLower(norm: Norm, norms: readonly Norm[]): Worked {
  const isLower = (option: Option) =>
    norms.some(
      (other) =>
        other !== norm &&
        other.decided.possible.every((outcome) => outcome === 'penalty') &&
        other.decided.options.every(
          (one) => compareRanges(finesOf([option], 'party'), finesOf([one], 'party')) === 'lighter',
        ),
    );
  const options = norm.decided.options.filter((option) => !isLower(option));
  return { ...norm, decided: { ...norm.decided, options } };
}

function ruleOf(program: Program, id: string | undefined) {
  return id === undefined ? undefined : program.documents.get(id)?.document.severalNorms;
}

function normOf(worked: Worked): Norm {
  const { decided } = worked;
  const steps = decided.options.flatMap(({ narrowing, penalties }) =>
    narrowing.filter(
      ({ step, penalty }) => step === 'statute' && isFineOfParty(penalties.find(({ id }) => id === penalty)),
    ),
  );
  const distinct = [...new Map(steps.map((step) => [JSON.stringify(step.range), rangeOf(step.range)])).values()];
  const [statutory, ...others] = distinct;
  const fine = finesOf(decided.options, 'party');
  return statutory === undefined || others.length > 0 ? { ...worked, fine } : { ...worked, statutory, fine };
}

function isFineOfParty(penalty: Penalty | undefined): boolean {
  return penalty?.type === 'fine' && penalty.target === 'party';
}

function decideBetween(norms: readonly Norm[]): {
  readonly relation: NormsCompared['relation'];
  readonly winner?: Norm;
} {
  const [first] = norms;
  if (first === undefined) return { relation: 'equal' };
  const ends = norms.filter(({ decided }) => decided.outcome !== 'penalty' && decided.outcome !== 'undetermined');
  if (ends.length === norms.length) return { relation: 'equal', winner: first };
  if (norms.some(({ decided }) => decided.outcome === 'undetermined')) return betweenOpen(norms);
  const penal = norms.filter(({ decided }) => decided.outcome === 'penalty');
  const highest = penal.filter((one) => penal.every((other) => isAtLeast(compareFines(one, other))));
  const [winner] = highest;
  if (winner === undefined) return { relation: 'incomparable' };
  return { relation: highest.length === penal.length && penal.length > 1 ? 'equal' : 'higher-fine', winner };
}

/** While facts are open the statutory ranges may already tell: one that is higher in all that is possible applies. */
function betweenOpen(norms: readonly Norm[]): { readonly relation: NormsCompared['relation']; readonly winner?: Norm } {
  const winner = norms.find(
    (one) =>
      one.decided.possible.every((outcome) => outcome === 'penalty') &&
      norms.every((other) => other === one || isSurelyHigher(one, other)),
  );
  return winner === undefined ? { relation: 'undetermined' } : { relation: 'higher-fine', winner };
}

function isSurelyHigher({ statutory }: Norm, other: Norm): boolean {
  if (!other.decided.possible.includes('penalty')) return true;
  return (
    statutory !== undefined && other.statutory !== undefined && compareRanges(statutory, other.statutory) === 'heavier'
  );
}

function isAtLeast(relation: Relation): boolean {
  return relation === 'heavier' || relation === 'equal';
}

function compareFines(a: Norm, b: Norm): Relation {
  if (a === b) return 'equal';
  if (a.statutory === undefined || b.statutory === undefined) return compareRanges(a.fine, b.fine);
  const byLaw = compareRanges(a.statutory, b.statutory);
  return byLaw === 'heavier' || byLaw === 'lighter' ? byLaw : compareRanges(a.fine, b.fine);
}

function comparedNorm(norm: Norm, winner: Norm | undefined, relation: NormsCompared['relation']): ComparedNorm {
  const { statutory, fine, decided } = norm;
  const { benchmark, violation, outcome } = decided;
  if (benchmark === null || violation === null) throw new RangeError('a norm that was decided names its violation');
  return {
    benchmark,
    violation,
    outcome,
    ...(statutory !== undefined && { statutory: toJson(statutory) }),
    ...(outcome === 'penalty' || outcome === 'undetermined' ? { fine: toJson(fine) } : {}),
    applied: winner === undefined ? (relation === 'equal' ? false : null) : winner === norm,
  };
}

/** The winner's options, with what the other norms have beside a fine; a target that the winner does not fine is fined by them. */
function withOthers(winner: Norm, norms: readonly Norm[], compared: NormsCompared): Worked {
  const { decided } = winner;
  const others = norms.filter((norm) => norm !== winner && norm.decided.outcome === 'penalty');
  if (!decided.possible.includes('penalty') || others.length === 0) {
    return { ...winner, decided: { ...decided, norms: compared } };
  }
  const options = decided.options.map((option) => others.reduce((sum, other) => joined(sum, other.decided), option));
  const proceduresFor = (some: readonly Option[]) => proceduresOf([winner, ...others], some);
  const whole = { ...decided, options, certain: certainIn(options), procedures: proceduresFor(options) };
  return { decided: { ...whole, norms: compared }, proceduresFor };
}

function joined(option: Option, { options, benchmark }: Decided): Option {
  if (option.penalties.length === 0) return option;
  const other =
    options.find(({ grade }) => grade === option.grade) ?? options.find(({ penalties }) => penalties.length > 0);
  if (other === undefined || benchmark === null) return option;
  // Whoever is responsible is another party: for that person too the higher fine is the one.
  const isHigher = compareRanges(finesOf([other], PERSON), finesOf([option], PERSON)) === 'heavier';
  const gives = (one: Penalty) => isHigher && one.type === 'fine' && one.target === PERSON;
  const kept = option.penalties.filter((one) => !gives(one));
  const isNew = (one: Penalty) => !kept.some(({ type, target }) => type === one.type && target === one.target);
  const added = other.penalties.filter(isNew);
  const ids = new Set(added.map(({ id }) => id));
  return {
    ...option,
    penalties: [...kept, ...added],
    orders: [...option.orders, ...other.orders.filter(({ type }) => !option.orders.some((one) => one.type === type))],
    grounds: added.length === 0 ? option.grounds : [...option.grounds, ...other.grounds],
    narrowing: [
      ...option.narrowing.filter(({ penalty }) => kept.some(({ id }) => id === penalty)),
      ...other.narrowing.filter(({ penalty }) => ids.has(penalty)),
    ],
  };
}

const PERSON = 'responsible-person';
