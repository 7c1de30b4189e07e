import { asMap, asText, type RawMap } from '../oracle/index.js';
import { shift } from './fact-arbitrary.js';
import type { Subject } from './thresholds.js';

export type Completion = Readonly<Record<string, unknown>>;

/** Every way in which the named facts can stand to the figures of the rules; undefined when there are too many to try. */
export function completions(
  subject: Subject,
  names: readonly string[],
  most: number,
): readonly Completion[] | undefined {
  let all: readonly Completion[] = [{}];
  for (const name of names) {
    const values = telling(asMap(subject.declared[name]), subject.facts.get(name) ?? []);
    all = all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    if (all.length > most) return undefined;
  }
  return all;
}

/** Whether the values below are all that can matter: of a list or a set they are only some. */
export const isExhaustive = (subject: Subject, name: string): boolean =>
  !['list', 'set', 'date'].includes(asText(asMap(subject.declared[name]).type) ?? '?');

/** Each figure of the rules, and a value just below and just above it. */
function telling(declaration: RawMap, figures: readonly string[]): readonly unknown[] {
  const type = asText(declaration.type);
  if (type === 'boolean') return [true, false];
  if (type === 'enum') return Object.keys(asMap(declaration.values));
  if (type === 'set')
    return [
      [],
      ...Object.keys(asMap(declaration.values)).map((word) => [word]),
      Object.keys(asMap(declaration.values)),
    ];
  if (type === 'date') return [...figures, '0001-01-01', '2999-12-31'];
  if (type === 'duration') {
    const lengths = figures.filter((text) => /^\d+ (day|week|month|year)/.test(text));
    const longer = (text: string) => text.replace(/^(\d+) days?$/, (_all, count) => `${Number(count) + 1} days`);
    return ['0 days', ...lengths.flatMap((text) => [text, longer(text) === text ? `${text} 1 day` : longer(text)])];
  }
  const { min, over, max } = declaration;
  const inside = (text: string) =>
    (min === undefined || Number(text) >= Number(min)) &&
    (over === undefined || Number(text) > Number(over)) &&
    (max === undefined || Number(text) <= Number(max));
  const plain = [...figures.filter((text) => /^\d+(\.\d+)?$/.test(text)), String(min ?? over ?? '0')];
  const near = [
    ...new Set(plain.flatMap((text) => [-1, 0, 1].map((units) => shift(text, units, type === 'integer' ? 0 : 4)))),
  ];
  if (type !== 'list') return near.filter(inside);
  return near.filter(inside).flatMap((one) => [[one], [one, one], [one, one, one]]);
}
