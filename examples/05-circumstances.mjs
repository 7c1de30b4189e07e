// What the law leaves open, and what follows: the party removed the harm on its own initiative, and reports nothing else.
import { explain } from 'penalty-discretion';
import { loadCase, loadRulebook } from 'penalty-discretion/node';

const rulebook = loadRulebook();
const given = loadCase('examples/cases/guangdong-1.1.yaml');
const decision = rulebook.decide({ ...given, facts: { ...given.facts, circumstances: ['reduced-harm'] } });

for (const { grade, penalties, grounds } of decision.options) {
  const fine = penalties.find(({ type }) => type === 'fine')?.amount;
  const why = grounds.flatMap(({ label }) => label?.en ?? []).join('; ');
  console.log(
    `${grade}: ${fine?.min ?? 'more than 0'} to ${fine?.maxInclusive ? '' : 'under '}${fine?.max} because: ${why}`,
  );
}
for (const { id, required, options } of decision.procedures.filter(({ effect }) => effect === 'required')) {
  console.log(`${id}: ${required === null ? `depends (options ${options.join(', ')})` : 'required'}`);
}
console.log(explain(decision, { locale: 'en', whyNot: 'ordinary' }));
