import { type Duration, readDuration } from './duration.js';
import { add, type Fraction, fraction, greatest, times, ZERO } from './fraction.js';
import { asMap, asText, type RawMap } from './raw.js';

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
}

/** Units used in the loaded rules and their smaller and larger neighbours, each in the base unit of its kind. */
const SIZE: Readonly<Record<string, string>> = { t: '1000', kg: '1', g: '0.001', m2: '1', ha: '10000', km2: '1000000' };

/** Reads a figure given for a quantity: in the declared unit, or with a unit of its own (`999 kg`). */
export function readFigure(text: string, unit: string | undefined): Fraction {
  const [figure = '', own] = text.split(' ');
  if (own === undefined || unit === undefined || own === unit) return fraction(figure);
  const size = (symbol: string) => fraction(SIZE[symbol] ?? '0');
  const { top, bottom } = size(unit);
  return times(times(fraction(figure), size(own)), { top: bottom, bottom: top });
}

export type Looked = Value | 'unascertainable' | 'not-given';

/** The value of a fact, with the fact on which it rests: a derived fact rests on its list. */
export function look(facts: Facts, name: string): { readonly value: Looked; readonly restsOn: string } {
  const declaration = facts.declared(name);
  const derived = Object.entries(asMap(declaration.derive))[0];
  if (derived !== undefined) {
    const [how, list] = derived;
    const below = look(facts, String(list));
    return { value: typeof below.value === 'string' ? below.value : derive(how, below.value), restsOn: below.restsOn };
  }
  const given = facts.given[name];
  if (given === undefined) return { value: 'not-given', restsOn: name };
  if (given === null) return { value: 'unascertainable', restsOn: name };
  return { value: readValue(asText(declaration.type) ?? '?', given, asText(declaration.unit)), restsOn: name };
}

function readValue(type: string, given: unknown, unit: string | undefined): Value {
  if (type === 'boolean' || type === 'enum' || type === 'date') return { kind: 'word', word: String(given) };
  if (type === 'duration') return { kind: 'duration', duration: readDuration(given) };
  if (type === 'list') return { kind: 'figures', figures: (given as unknown[]).map((one) => fraction(String(one))) };
  if (type === 'set') return { kind: 'words', words: (given as unknown[]).map(String) };
  return { kind: 'figure', figure: readFigure(String(given), unit) };
}

function derive(how: string, value: Value): Looked {
  if (value.kind !== 'figures') throw new Error('only a list has derived facts');
  const { figures } = value;
  if (how === 'count') return { kind: 'figure', figure: fraction(String(figures.length)) };
  if (how === 'sum') return { kind: 'figure', figure: figures.reduce(add, ZERO) };
  const [first, ...rest] = figures;
  return first === undefined ? 'not-given' : { kind: 'figure', figure: rest.reduce(greatest, first) };
}
