import { type Condition, type ConditionTrace, type TestTrace, trace } from '../../conditions/index.js';
import { conditionText, type FactDictionary, factLabel, valueText } from '../../explain/index.js';
import type { Violation } from '../../resolve/index.js';
import type { Json, Locale } from '../../values/index.js';
import { type BandEnd, bandText, type Wording } from '../wording/index.js';

/** The words of one violation in one language. */
export class Words implements Wording {
  readonly locale: Locale;
  readonly bounds: Violation['bounds'];
  readonly #facts: FactDictionary;

  constructor(violation: Violation, locale: Locale) {
    this.locale = locale;
    this.bounds = violation.bounds;
    this.#facts = Object.fromEntries(
      [...violation.facts].map(([name, { type, label, unit, values }]) => [
        name,
        { type: type.kind, label, ...(unit !== undefined && { unit }), ...(values && { values }) },
      ]),
    );
  }

  // A property, so that it can be taken out and handed on.
  readonly factLabel = (fact: string): string => factLabel(fact, this.#facts, this.locale);

  /** A comparison with a number, in full words: `违法行为持续时间不满3个月`. */
  comparison({ fact, operator, expected }: Pick<TestTrace, 'fact' | 'operator' | 'expected'>): string {
    const test = { kind: 'test', truth: null, state: 'missing', fact, operator } as const;
    const whole: TestTrace = expected === undefined ? test : { ...test, expected };
    return conditionText(whole, this.#facts, this.locale);
  }

  /**
   * A condition as a cell says it: a band in the words of the document, a value by its label; what is more than one fact's
   * band or values in full words. `under` are the facts that the column's heading names already.
   */
  cell(condition: Condition, under: readonly string[] = []): string {
    const seen = trace(condition, { get: () => undefined });
    const parts = seen.kind === 'all' ? byFact(seen.of) : [[seen]];
    return parts.map((part) => this.#part(part, under)).join(this.locale === 'en' ? '; ' : '；');
  }

  #part(part: readonly ConditionTrace[], under: readonly string[]): string {
    const tests = part.filter((one) => one.kind === 'test');
    const [first] = tests;
    const own = tests.length === part.length && first !== undefined ? this.#ofOneFact(first.fact, tests) : undefined;
    if (own === undefined || first === undefined) {
      const [only] = part;
      const whole: ConditionTrace =
        part.length === 1 && only !== undefined ? only : { kind: 'all', truth: null, of: part };
      return conditionText(whole, this.#facts, this.locale);
    }
    const label = this.factLabel(first.fact);
    const isBoolean = this.#facts[first.fact]?.type === 'boolean';
    if (isBoolean && own.isTrue) return label;
    return under.includes(first.fact) && !isBoolean
      ? own.text
      : `${label}${this.locale === 'en' ? ': ' : '：'}${own.text}`;
  }

  /** The tests of one fact as a band or a value; undefined where they are neither. */
  #ofOneFact(
    fact: string,
    tests: readonly TestTrace[],
  ): { readonly text: string; readonly isTrue?: boolean } | undefined {
    const value = (json: Json | undefined) => valueText(fact, json, this.#facts, this.locale);
    const [only, another] = tests;
    if (tests.some(({ expectedFact, path }) => expectedFact !== undefined || path !== undefined)) return undefined;
    if (only !== undefined && another === undefined) {
      const { operator, expected } = only;
      if (operator === 'equal') return { text: value(expected), isTrue: expected === true };
      if (operator === 'in' && Array.isArray(expected)) {
        return { text: expected.map((one) => value(one as Json)).join(this.locale === 'en' ? ' or ' : '、') };
      }
    }
    const end = (word: string): BandEnd | undefined => {
      const test = tests.find(({ operator }) => operator.startsWith(word));
      return test && { text: value(test.expected), inclusive: test.operator.endsWith('Inclusive') };
    };
    const [min, max] = [end('greaterThan'), end('lessThan')];
    if (tests.length !== [min, max].filter((one) => one !== undefined).length) return undefined;
    return { text: bandText({ min, max }, this.locale, this.bounds) };
  }
}

/** Tests of the same fact stand together, in the order of the first of each. */
function byFact(parts: readonly ConditionTrace[]): readonly (readonly ConditionTrace[])[] {
  const groups = new Map<string, ConditionTrace[]>();
  for (const [index, part] of parts.entries()) {
    const key = part.kind === 'test' ? `fact ${part.fact}` : `part ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}
