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
  const elsewhere = new Set(circumstances.filter((one) => !isFoundAlone(one)).flatMap(({ when }) => wordsIn(when)));
  return circumstances.map((rule) => {
    const { word, present, when } = rule;
    const weighs = rule.effects.every((effect) => effect !== 'none' && effect !== 'transfer');
    const own = [...[...factsOf(present)].filter((name) => !isOfParty(violation, name)), ...rule.counts];
    return {
      ...lists.plan(rule, factsOf(when)),
      counted: rule.excepted === true || (weighs && own.some((name) => table.has(name))),
      ...(word !== undefined && isFoundAlone(rule) && !elsewhere.has(word) && { word }),
      ...(word !== undefined &&
        when !== present && { found: lists.plan({ ...rule, when: present }, factsOf(present)) }),
      signature: JSON.stringify([rule.modality, [...rule.effects].sort(), rule.measure?.id]),
    };
  });
}

/** Whether finding it is all there is to it: nothing excludes it. */
function isFoundAlone({ word, present, when }: Circumstance): boolean {
  return word !== undefined && when === present;
}

/** The party is as it is: that a table looks at it too does not make a circumstance count twice. */
function isOfParty({ facts }: Violation, name: string): boolean {
  return name === 'circumstances' || facts.get(name)?.derive?.how === 'party';
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
