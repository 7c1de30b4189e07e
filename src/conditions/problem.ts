import type { Code, Path } from '../diagnostics/index.js';

/** The blanks of a message, as text. */
type Params = Readonly<Record<string, string>>;

/** What can be wrong with a fact's value. */
export type FactProblemCode = Extract<Code, 'fact-type' | 'fact-domain' | 'not-plain-decimal' | 'unknown-value'>;

/** What can be wrong with a condition; the catalogue of diagnostics has the sentence for each. */
export type ConditionProblemCode =
  | FactProblemCode
  | Extract<
      Code,
      | 'bounds-undeclared'
      | 'condition-invalid'
      | 'contradictory-bounds'
      | 'empty-any'
      | 'empty-condition'
      | 'missing-key'
      | 'mixed-condition'
      | 'named-condition-cycle'
      | 'named-condition-unknown'
      | 'nesting-too-deep'
      | 'operand-type'
      | 'undeclared-fact'
      | 'unknown-key'
      | 'unknown-operator'
      | 'unsafe-name'
      | 'unsafe-path'
      | 'wrong-type'
    >;

/** A value that its type does not allow. The blank `fact` of the messages is for the caller, who knows the name. */
export interface FactProblem {
  readonly code: FactProblemCode;
  readonly params: Params;
  readonly suggestion?: string;
  /** Where inside the value: the index of the item, for lists and sets. */
  readonly path: Path;
}

/** A fault of a condition and the place where it stands in the condition's JSON. */
export interface ConditionProblem {
  readonly code: ConditionProblemCode;
  readonly path: Path;
  readonly params: Params;
  readonly suggestion?: string;
  /** The named condition in which the fault lies; `path` then leads to the reference. */
  readonly named?: string;
}

/** Thrown by `evaluateCondition` for a condition or a fact that is not valid; `problems` says where and why. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  readonly problems: readonly ConditionProblem[];

  constructor(problems: readonly ConditionProblem[]) {
    super(problems.map(problemText).join('; '));
    this.problems = problems;
  }
}

function problemText({ code, path, params, suggestion }: ConditionProblem): string {
  const place = path.length === 0 ? '' : ` at ${path.join('.')}`;
  const details = Object.entries(params).map(([key, value]) => `${key} \`${value}\``);
  if (suggestion !== undefined) details.push(`did you mean \`${suggestion}\`?`);
  return `${code}${place}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

const SHOWN = 60;

/** A value as a message shows it, cut short. */
export function shown(value: unknown): string {
  const text = shownWhole(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

// Looks one level deep only: what is shown may be nested without end.
function shownWhole(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).join(', ')}}`;
  return typeof value === 'function' ? 'function' : String(value);
}
