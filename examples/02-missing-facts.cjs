// CommonJS. What is not known yet is asked for: the answer names the facts it needs and the fines still possible.
const { loadCase, loadRulebook } = require('penalty-discretion/node');

const rulebook = loadRulebook();
const complete = loadCase('examples/cases/guangdong-1.1.yaml');
const { duration, ...facts } = complete.facts ?? {};
const decision = rulebook.decide({ ...complete, facts });

console.log(decision.outcome);
for (const { fact, state, questions, decides } of decision.missing) {
  console.log(`${fact} (${state}, decides ${decides.join(', ')}): ${questions.en}`);
}
console.log(
  'still possible:',
  decision.options.map(({ score, penalties }) => `${score} % = ${penalties[0]?.amount?.min}`).join(', '),
);
console.log('and with the fact:', rulebook.decide({ ...complete, facts: { ...facts, duration } }).outcome);
