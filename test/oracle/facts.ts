import { type CaseDates, readDay } from './civil-date.js';
import { type Duration, readDuration } from './duration.js';
import { type EarlierCase, lookedBack } from './earlier.js';
import { add, type Fraction, fraction, greatest, plain, times, ZERO } from './fraction.js';
import { ageOf, type Party } from './party.js';
import { asMap, asText, isList, type Raw, type RawMap } from './raw.js';

export type Value =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'figure'; readonly figure: Fraction }
  | { readonly kind: 'figures'; readonly figures: readonly Fraction[] }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** The facts of one case, in the declarations in scope. `null` = it cannot be ascertained; undefined = nobody has said. */
export interface Facts {
  readonly declared: (name: string) => RawMap;
  readonly given: Readonly<Record<string, unknown>>;
  /** Facts whose value only stands for all values that fall between the same thresholds: no sum can be worked out from it. */
  readonly assumed: ReadonlySet<string>;
  /** One of the ways in which open facts can turn out; it goes before whatever the case says, derived facts included. */
  readonly supposed: Readonly<Record<string, unknown>>;
  readonly dates: CaseDates;
  readonly party: Party | undefined;
  readonly earlier: readonly EarlierCase[] | undefined;
  readonly violation: RawMap;
}

/** Units used in the loaded rules and their smaller and larger neighbours, each in the base unit of its kind. */
const SIZE: Readonly<Record<string, string>> = { t: '1000', kg: '1', g: '0.001', m2: '1', ha: '10000', km2: '1000000' };

/** Reads a figure given for a quantity: in the declared unit, or with a unit of its own (`999 kg`). */
export function readFigure(text: string, unit: string | undefined): Fraction {
  const [figure = '', own] = text.split(' ');
  if (own === undefined || unit === undefined || own === unit) return fraction(figure);
  const size = (symbol: string) => {
    const known = SIZE[symbol];
    if (known === undefined) throw new Error(`no size of the unit ${symbol}`);
    return fraction(known);
  };
  const { top, bottom } = size(unit);
  return times(times(fraction(figure), size(own)), { top: bottom, bottom: top });
}

/** A figure that rules name, in the unit of the fact they test: `3 kg` of a fact in tonnes is 0.003. Other texts stay as they are. */
export function inItsUnit(text: string, declaration: RawMap): string {
  const isFigure = asText(declaration.type) === 'quantity' && /^-?\d+(\.\d+)? \w+$/.test(text);
  return isFigure ? plain(readFigure(text, asText(declaration.unit))) : text;
}

export type Looked = Value | 'unascertainable' | 'not-given';

export interface LookedUp {
  readonly value: Looked;
  /** The facts on which it rests: a derived fact rests on its list, or on its dates. */
  readonly restsOn: readonly string[];
}

export function look(facts: Facts, name: string): LookedUp {
  const declaration = facts.declared(name);
  const type = asText(declaration.type) ?? '?';
  const unit = asText(declaration.unit);
  const own = (value: Looked): LookedUp => ({ value, restsOn: [name] });
  if (name in facts.supposed) return own(readValue(type, facts.supposed[name], unit));
  const { party, days, ...list } = asMap(declaration.derive);
  if (party !== undefined) return own(ofParty(String(party), facts));
  if (days !== undefined) return daysBetween(facts, asMap(days));
  const [derived] = Object.entries(list);
  if (derived !== undefined) return together(derived[0], listsOf(derived[1]), facts);
  if (declaration.lookBack !== undefined && facts.earlier !== undefined) {
    const seen = lookedBack(asMap(declaration.lookBack), type, facts.earlier, facts.dates.committed, facts.violation);
    // Where the list does not tell, the fact may be given beside it.
    if (seen !== undefined) return own(readValue(type, seen, unit));
    if (facts.dates.committed === undefined) return own('not-given');
  }
  const given = facts.given[name];
  if (given === undefined) return own('not-given');
  return own(given === null ? 'unascertainable' : readValue(type, given, unit));
}

function ofParty(what: string, { party, dates }: Facts): Looked {
  if (party === undefined) return 'not-given';
  if (what === 'kind') return { kind: 'word', word: party.kind };
  const lastDay = dates.ended ?? dates.committed;
  if (party.birthDate === undefined || lastDay === undefined) return 'not-given';
  return { kind: 'figure', figure: fraction(String(ageOf(party.birthDate, lastDay))) };
}

/** The first day is not counted, the last one is; what was done before the first day is none late. */
function daysBetween(facts: Facts, { after, until }: RawMap): LookedUp {
  const ends = [look(facts, String(after)), look(facts, String(until))];
  const restsOn = ends.flatMap((end) => (typeof end.value === 'string' ? end.restsOn : []));
  const [first, last] = ends.map(({ value }) =>
    typeof value !== 'string' && value.kind === 'word' ? readDay(value.word) : undefined,
  );
  if (first !== undefined && last !== undefined)
    return { value: { kind: 'figure', figure: fraction(String(Math.max(last - first, 0))) }, restsOn };
  return { value: ends.some(({ value }) => value === 'not-given') ? 'not-given' : 'unascertainable', restsOn };
}

function readValue(type: string, given: unknown, unit: string | undefined): Value {
  if (type === 'boolean' || type === 'enum' || type === 'date') return { kind: 'word', word: String(given) };
  if (type === 'duration') return { kind: 'duration', duration: readDuration(given) };
  if (type === 'list') return { kind: 'figures', figures: (given as unknown[]).map((one) => fraction(String(one))) };
  if (type === 'set') return { kind: 'words', words: (given as unknown[]).map(String) };
  return { kind: 'figure', figure: readFigure(String(given), unit) };
}

/** One list, or several whose items are taken together. */
export const listsOf = (raw: Raw | undefined): readonly string[] =>
  isList(raw) ? raw.map(String) : raw === undefined ? [] : [String(raw)];

/** While a list is open nobody is asked for the others. */
function together(how: string, names: readonly string[], facts: Facts): LookedUp {
  const lists = names.map((name) => look(facts, name));
  const opened = lists.filter(({ value }) => typeof value === 'string');
  const restsOn = (all: readonly LookedUp[]) => all.flatMap((one) => one.restsOn);
  if (opened.length > 0) {
    const isToCome = opened.some(({ value }) => value === 'not-given');
    return { value: isToCome ? 'not-given' : 'unascertainable', restsOn: restsOn(opened) };
  }
  const figures = lists.flatMap(({ value }) => {
    if (typeof value === 'string' || value.kind !== 'figures') throw new Error('only a list has derived facts');
    return value.figures;
  });
  return { value: derive(how, figures), restsOn: restsOn(lists) };
}

function derive(how: string, figures: readonly Fraction[]): Looked {
  if (how === 'count') return { kind: 'figure', figure: fraction(String(figures.length)) };
  if (how === 'sum') return { kind: 'figure', figure: figures.reduce(add, ZERO) };
  // Of none the highest is nothing: no item of these lists can be below it.
  const [first = ZERO, ...rest] = figures;
  return { kind: 'figure', figure: rest.reduce(greatest, first) };
}
