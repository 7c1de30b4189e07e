/** The operators of json-rules-engine. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;

/** The decorators of json-rules-engine 7, written before an operator: `everyFact:lessThan`, `not:in`. The first is the outermost. */
export const DECORATORS = ['someFact', 'everyFact', 'someValue', 'everyValue', 'not', 'swap'] as const;

export type OperatorName = (typeof OPERATORS)[number];
export type DecoratorName = (typeof DECORATORS)[number];

/** An operator with the decorators around it, outermost first. */
export interface Operator {
  readonly name: OperatorName;
  readonly decorators: readonly DecoratorName[];
}

// Each decorator is a call within a call; nobody writes more than a few.
export const MOST_DECORATORS = 10;

/** Reads `operator` or `decorator:…:operator`; undefined when a part of it does not exist. */
export function parseOperator(text: string): Operator | undefined {
  const parts = text.split(':', MOST_DECORATORS + 2);
  const last = parts.pop() ?? '';
  const name = OPERATORS.find((operator) => operator === last);
  if (name === undefined || parts.length > MOST_DECORATORS) return undefined;
  const decorators: DecoratorName[] = [];
  for (const part of parts) {
    const decorator = DECORATORS.find((known) => known === part);
    if (decorator === undefined) return undefined;
    decorators.push(decorator);
  }
  return { name, decorators };
}

/** Whether the operator needs an order among the values. */
export function isOrdering(name: OperatorName): boolean {
  return name.startsWith('lessThan') || name.startsWith('greaterThan');
}
