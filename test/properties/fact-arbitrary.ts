import fc from 'fast-check';
import { asMap, asText, type RawMap } from '../oracle/index.js';

/** A value of a declared fact as a case gives it: often at a figure of the rules, or one unit below or above it. */
export function factArbitrary(declaration: RawMap, figures: readonly string[]): fc.Arbitrary<unknown> {
  const type = asText(declaration.type);
  if (type === 'boolean') return fc.boolean();
  if (type === 'enum') return fc.constantFrom(...Object.keys(asMap(declaration.values)));
  if (type === 'set') return fc.subarray(Object.keys(asMap(declaration.values)));
  if (type === 'duration') return durationArbitrary(figures);
  if (type === 'date') return fc.constantFrom('2020-02-28', '2020-02-29', '2020-03-01', '1999-12-31');
  const plainFigures = figures.filter((text) => /^\d+(\.\d+)?$/.test(text));
  if (type === 'list')
    return fc.array(decimalArbitrary({ over: '0' }, multiples(plainFigures), 3), {
      minLength: 1,
      maxLength: 12,
      size: 'small',
    });
  if (type === 'integer') return decimalArbitrary(declaration, plainFigures, 0);
  if (type === 'money') return decimalArbitrary(declaration, [...plainFigures, '3000000'], 2);
  const figure = decimalArbitrary(declaration, plainFigures, 3);
  return type === 'quantity'
    ? fc.oneof(
        { weight: 4, arbitrary: figure },
        { weight: 1, arbitrary: inSmallerUnit(figure, asText(declaration.unit)) },
      )
    : figure;
}

const multiples = (figures: readonly string[]): readonly string[] =>
  figures
    .filter((text) => Number(text) < 1)
    .flatMap((text) => [1, 2, 3, 5, 25, 26].map((count) => shift(text, 0, 3, count)));

/** Exact decimal arithmetic on a text: `text × count + units` of the last of `places`. */
export function shift(text: string, units: number, places: number, count = 1): string {
  const [whole = '0', part = ''] = text.split('.');
  const scale = Math.max(places, part.length);
  const scaled =
    BigInt(whole + part.padEnd(scale, '0')) * BigInt(count) + BigInt(units) * 10n ** BigInt(scale - places);
  return unscaled(scaled, scale);
}

function unscaled(scaled: bigint, scale: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

function decimalArbitrary(domain: RawMap, figures: readonly string[], places: number): fc.Arbitrary<string> {
  const { min, over, max } = domain;
  const inside = (text: string) =>
    (min === undefined || Number(text) >= Number(min)) &&
    (over === undefined || Number(text) > Number(over)) &&
    (max === undefined || Number(text) <= Number(max));
  const near = [...figures, String(min ?? over ?? '0')].flatMap((text) =>
    [-1, 0, 1].map((units) => shift(text, units, places)),
  );
  const any = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 ** places - 1 }))
    .map(([whole, part]) => unscaled(BigInt(whole) * 10n ** BigInt(places) + BigInt(part), places));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...[...new Set(near.filter(inside))]) },
    { weight: 1, arbitrary: any.filter(inside) },
  );
}

function inSmallerUnit(figure: fc.Arbitrary<string>, unit: string | undefined): fc.Arbitrary<string> {
  if (unit === 't') return figure.map((text) => `${shift(text, 0, 3, 1000)} kg`);
  if (unit === 'm2') return figure.map((text) => `${unscaled(BigInt(shift(text, 0, 3, 1000)), 7)} ha`);
  return figure;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Lengths in days, months or years around each threshold, and spans between two days that end on it, the day before or the day after. */
function durationArbitrary(figures: readonly string[]): fc.Arbitrary<unknown> {
  const months = figures.flatMap((text) => {
    const [count = '1', unit = ''] = text.split(' ');
    return unit.startsWith('year') ? [Number(count) * 12] : unit.startsWith('month') ? [Number(count)] : [];
  });
  const known = months.length > 0 ? months : [3];
  const inDays = figures.flatMap((text) => {
    const [count = '', unit = ''] = text.split(' ');
    return unit.startsWith('day') ? [-1, 0, 1].map((off) => `${Number(count) + off} days`) : [];
  });
  const lengths = known.flatMap((count) =>
    [count - 1, count, count + 1].map((one) => `${one} month${one === 1 ? '' : 's'}`),
  );
  const years = fc.constantFrom(
    ...['1 year', '3 years', '12 months', '18 months', '10 weeks', '0 days', '1 day'],
    ...inDays,
  );
  const days = fc
    .constantFrom(...known)
    .chain((count) => fc.integer({ min: Math.floor(count * 30.4) - 5, max: Math.ceil(count * 30.5) + 5 }))
    .map((count) => `${Math.max(0, count)} days`);
  const anyDay = fc.oneof(
    fc.constantFrom('2020-02-29', '2021-11-30', '2021-12-31', '2022-08-31', '2023-01-31', '2024-01-30'),
    fc
      .tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`),
  );
  const spans = fc
    .tuple(anyDay, fc.constantFrom(...known), fc.integer({ min: -3, max: 3 }))
    .map(([since, count, off]) => ({ since, until: later(since, count, off) }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...lengths) },
    { weight: inDays.length > 0 ? 3 : 1, arbitrary: years },
    { weight: 2, arbitrary: days },
    { weight: 3, arbitrary: spans },
  );
}

/** Some day about so many months later; only where it lands matters little, so it is worked out with the platform's calendar. */
export function later(since: string, months: number, days: number): string {
  const moved = shifted(since, months, days);
  return moved < since ? since : moved;
}

/** The same in both directions. */
export function shifted(since: string, months: number, days: number): string {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days)).toISOString().slice(0, 10);
}
