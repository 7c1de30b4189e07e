import { type Condition, factsOf } from '../conditions/index.js';
import type { Circumstance, Violation } from '../resolve/index.js';
import type { FactLists } from './fact-lists.js';
import type { CircumstancePlan } from './program.js';

/** Lays out the circumstances of a violation; `table` names the facts that choose a tier or a level. */
export function planCircumstances(
  violation: Violation,
  table: ReadonlySet<string>,
  lists: FactLists,
): readonly CircumstancePlan[] {
  const { circumstances } = violation.general;
  const words = circumstances.map(wordOf);
  const tested = circumstances.flatMap((one, index) => (words[index] === undefined ? wordsIn(one.when) : []));
  return circumstances.map((rule, index) => {
    const names = [...factsOf(rule.when)];
    const weighs = rule.effects.every((effect) => effect !== 'none' && effect !== 'transfer');
    const own = [...names.filter((name) => !isOfParty(violation, name)), ...rule.counts];
    const word = words[index];
    return {
      ...lists.plan(rule, names),
      counted: weighs && own.some((name) => table.has(name)),
      ...(word !== undefined && !tested.includes(word) && { word }),
      ...planFound(rule, lists),
      signature: JSON.stringify([rule.modality, [...rule.effects].sort(), rule.measure?.id]),
    };
  });
}

/** INVARIANT: a circumstance with a word and exclusions is linked as `all` of its word and of what excludes it. */
function planFound(rule: Circumstance, lists: FactLists): Pick<CircumstancePlan, 'found'> {
  const whole = simple(rule.when);
  if (rule.word === undefined || whole.kind !== 'all') return {};
  const [when] = whole.of;
  return when === undefined ? {} : { found: lists.plan({ ...rule, when }, factsOf(when)) };
}

/** The party is as it is: that a table looks at it too does not make a circumstance count twice. */
function isOfParty({ facts }: Violation, name: string): boolean {
  return name === 'circumstances' || facts.get(name)?.derive?.how === 'party';
}

function wordOf({ when }: Circumstance): string | undefined {
  const test = simple(when);
  return test.kind === 'test' ? wordsIn(test)[0] : undefined;
}

/** The short form of one test is a list of one. */
function simple(condition: Condition): Condition {
  const [only, ...others] = condition.kind === 'all' ? condition.of : [];
  return only === undefined || others.length > 0 ? condition : simple(only);
}

function wordsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'test': {
      const { subject, operand } = condition;
      const value = subject.fact === 'circumstances' && operand.kind === 'value' ? operand.value : undefined;
      return typeof value === 'string' ? [value] : value instanceof Set ? [...(value as ReadonlySet<string>)] : [];
    }
    case 'not':
      return wordsIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(wordsIn);
  }
}
