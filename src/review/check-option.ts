import type { Option, Penalty } from '../decide/index.js';
import type { Citation } from '../resolve/index.js';
import { decimal } from '../values/index.js';
import { assign, type Fit } from './assign.js';
import type { OptionVerdict, PenaltyVerdict } from './check-result.js';
import { distinctCitations } from './distinct-citations.js';
import { type Judged, judge } from './judge.js';
import { type Addressee, addresseesOf, isMeant, type Place, placesOf, untakenMenus } from './places.js';
import type { Proposed } from './proposed.js';

/** Holds a proposal against one permitted result. */
export function checkOption(option: Option, index: number, proposed: readonly Proposed[]): OptionVerdict {
  const verdicts = new Map<number, PenaltyVerdict>();
  const missing: PenaltyVerdict[] = [];
  for (const addressee of addresseesOf(proposed)) {
    const own = addressee.indexes.flatMap((at) => proposed[at] ?? []);
    const found = checkAddressee(option, addressee, own);
    for (const [nth, at] of addressee.indexes.entries()) {
      const verdict = found.verdicts[nth];
      if (verdict !== undefined) verdicts.set(at, verdict);
    }
    missing.push(...found.missing);
  }
  const penalties = [...proposed.keys()].flatMap((at) => verdicts.get(at) ?? []).concat(missing);
  return {
    option: index,
    grade: option.grade,
    tier: option.tier,
    permitted: settledVerdict(option, penalties),
    penalties,
  };
}

/** A sum between two possible scores need not be one of them: what spans them can be fitted, never surely. */
function settledVerdict({ scoreBetween }: Option, penalties: readonly PenaltyVerdict[]): boolean | null {
  const permitted = wholeVerdict(penalties);
  return permitted === true && scoreBetween !== undefined ? null : permitted;
}

function wholeVerdict(penalties: readonly PenaltyVerdict[]): boolean | null {
  if (penalties.some(({ verdict }) => verdict !== 'within' && verdict !== 'undetermined')) return false;
  return penalties.every(({ verdict }) => verdict === 'within') ? true : null;
}

interface Held extends Judged {
  readonly permitted: Penalty;
}

/** The penalties proposed for one person, each in its place, and the places that stay empty. */
function checkAddressee(option: Option, addressee: Addressee, proposed: readonly Proposed[]) {
  const places = placesOf(option, addressee.target);
  const held = places.map(({ members }) => proposed.map((one) => bestOf(option, members, one)));
  const fits = held.map((row) => row.map((one) => one && fitOf(one)));
  const placeOf = assign(fits, places.filter(({ demand }) => demand === 'required').length);
  const verdicts = proposed.map((one, at): PenaltyVerdict => {
    const place = placeOf[at];
    const own = place === undefined ? undefined : held[place]?.[at];
    if (own !== undefined) return { ...own, proposed: one, basis: own.permitted.basis };
    const alone = held.find((row) => row[at] !== undefined);
    if (alone === undefined) return notProvided(option, addressee, one);
    return second(addressee, one, alone[at], alone[placeOf.indexOf(held.indexOf(alone))]);
  });
  const empty = places.filter((_, place) => !placeOf.includes(place));
  const taken = new Set(verdicts.flatMap(({ permitted }) => permitted ?? []));
  const menus = untakenMenus(option, addressee.target, taken).map((members): Place => {
    const isOpen = members.every(({ pending }) => pending !== undefined);
    return { members, demand: isOpen ? 'open' : 'required' };
  });
  return { verdicts, missing: [...empty, ...menus].flatMap((place) => missed(place, addressee)) };
}

/** Of the penalties of a place that the proposal can mean, the one it fits best. */
function bestOf(option: Option, members: readonly Penalty[], proposed: Proposed): Held | undefined {
  return members
    .filter((permitted) => isMeant(permitted, proposed))
    .map((permitted): Held => ({ ...judge(option, permitted, proposed), permitted }))
    .sort((a, b) => fitOf(a) - fitOf(b) || decimal(a.distance ?? '0').cmp(decimal(b.distance ?? '0')))[0];
}

function fitOf({ verdict }: Judged): NonNullable<Fit> {
  return verdict === 'within' ? 0 : verdict === 'undetermined' ? 1 : 2;
}

/** No place provides for it. A penalty of its type under another name is shown beside it. */
function notProvided(option: Option, { target }: Addressee, proposed: Proposed): PenaltyVerdict {
  const ofTarget = option.penalties.filter((penalty) => penalty.target === target);
  const named = ofTarget.find(({ type }) => type === proposed.type);
  return {
    verdict: 'type-not-permitted',
    ...(named && { reason: 'other-name' }),
    proposed,
    permitted: named ?? null,
    basis: named?.basis ?? providing(option, ofTarget),
  };
}

/** The articles that were looked through in vain: those of what is provided, else the ground on which nothing is. */
function providing({ grounds }: Option, penalties: readonly Penalty[]): readonly Citation[] {
  const cited = penalties.length > 0 ? penalties : grounds;
  return distinctCitations(cited);
}

/**
 * Its place is taken: the same act is not fined twice (art. 29), and of a choice one penalty is imposed. Responsible
 * persons may be several, each with their own; who is meant has to be said then.
 */
function second(
  { target, person }: Addressee,
  proposed: Proposed,
  own: Held | undefined,
  rival: Held | undefined,
): PenaltyVerdict {
  const permitted = (target === 'party' || person !== undefined ? rival : own)?.permitted ?? null;
  const basis = permitted?.basis ?? [];
  if (target === 'responsible-person' && person === undefined) {
    if (own !== undefined && fitOf(own) === 2) return { ...own, proposed, basis };
    return { verdict: 'undetermined', reason: 'person-not-named', proposed, permitted, basis };
  }
  const same = own?.permitted === rival?.permitted;
  const reason = same ? 'proposed-twice' : 'other-of-choice-proposed';
  return { verdict: 'type-not-permitted', reason, proposed, permitted, basis };
}

/** A required penalty that was not proposed, or a choice from which nothing was. */
function missed({ members, demand }: Place, { person }: Addressee): readonly PenaltyVerdict[] {
  const [permitted] = members;
  if (permitted === undefined || demand === 'optional') return [];
  return [
    {
      ...(demand === 'required'
        ? { verdict: 'required-missing' }
        : { verdict: 'undetermined', reason: 'depends-on-facts' }),
      proposed: null,
      permitted,
      ...(person !== undefined && { person }),
      basis: permitted.basis,
    },
  ];
}
