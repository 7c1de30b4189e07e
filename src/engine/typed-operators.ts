import { inferredVerdict, OPERATORS } from '../conditions/index.js';
import type { Json } from '../values/index.js';

/** The part of a json-rules-engine `Engine` that is needed here, so that the package runs without json-rules-engine. */
export interface OperatorHost {
  addOperator(name: string, evaluate: (factValue: Json, conditionValue: Json) => boolean): unknown;
}

export interface TypedOperatorOptions {
  /**
   * What a comparison without an answer does (text with number, a missing value, days with months when the calendar decides). The Engine
   * knows two truth values only: `false` fails the test as its own operators do, so that `not` around it holds; `throw` stops the run.
   */
  readonly unknown?: 'false' | 'throw';
}

/**
 * Gives an Engine typed operators under its own names: numbers and plain-decimal texts compared as exact decimals ("10000.00" is more than
 * "9000.00"), calendar dates and lengths of time by the calendar, other texts for equality only. Decorators apply to them as to any
 * operator; register before the first run, because an Engine keeps decorated operators it has used.
 */
export function registerTypedOperators(engine: OperatorHost, options: TypedOperatorOptions = {}): void {
  const { unknown = 'false' } = options;
  for (const name of OPERATORS) {
    engine.addOperator(name, (factValue, conditionValue) => {
      const verdict = inferredVerdict(name, factValue ?? null, conditionValue ?? null);
      if (typeof verdict === 'boolean') return verdict;
      if (unknown === 'throw') throw new TypeError(`\`${name}\` has no answer for these values (${verdict})`);
      return false;
    });
  }
}
