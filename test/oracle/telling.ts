import { readFigure } from './facts.js';
import { add, compare, type Fraction, fraction, minus, plain } from './fraction.js';
import { asMap, asText, type RawMap } from './raw.js';

/**
 * One value of a fact for each way in which it can stand to what it is tested against: the words of its domain; each figure, and
 * a value just below and just above it. Undefined where this cannot be listed.
 */
export function telling(declaration: RawMap, tested: readonly string[]): readonly unknown[] | undefined {
  const type = asText(declaration.type) ?? '?';
  if (asMap(declaration.derive).days !== undefined) return undefined;
  if (type === 'boolean') return ['true', 'false'];
  if (type === 'enum') return Object.keys(asMap(declaration.values));
  if (type === 'duration') return ['0 days', ...tested.flatMap((length) => [length, `${length} 1 day`])];
  if (!['integer', 'decimal', 'money', 'quantity'].includes(type)) return undefined;
  if (!tested.every((text) => /^-?\d+(\.\d+)?( \w+)?$/.test(text))) return undefined;
  const [least, beyond, most] = [declaration.min, declaration.over, declaration.max].map((end) =>
    asText(end) === undefined ? undefined : fraction(String(end)),
  );
  const unit = fraction(type === 'integer' ? '1' : '0.001');
  const isInside = (value: Fraction) =>
    (least === undefined || compare(value, least) >= 0) &&
    (beyond === undefined || compare(value, beyond) > 0) &&
    (most === undefined || compare(value, most) <= 0);
  const near = tested
    .map((text) => readFigure(text, asText(declaration.unit)))
    .flatMap((one) => [minus(one, unit), one, add(one, unit)]);
  return [...new Set(near.filter(isInside).map(plain))];
}
