// What may be imposed, how much, and the arithmetic behind it: a case from a file, the packaged rules.
import { loadCase, loadRulebook } from 'penalty-discretion/node';

const rulebook = loadRulebook();
const decision = rulebook.decide(loadCase('examples/cases/guangdong-1.1.yaml'));

console.log(`${decision.outcome} under ${decision.benchmark?.id}, table ${decision.violation?.code}`);
for (const option of decision.options) {
  console.log(`grade ${option.grade}, score ${option.score} %, rows ${option.rows.join(' ')}`);
  for (const { type, target, necessity, amount, basis } of option.penalties) {
    const articles = basis.map(({ law, article, paragraph }) => `${law} ${article}(${paragraph})`).join(', ');
    console.log(
      `${type} on the ${target}, ${necessity}: ${amount?.min} to ${amount?.max} ${amount?.currency}, ${articles}`,
    );
  }
  for (const { penalty, step, formula } of option.narrowing) console.log(`${penalty}, ${step}: ${formula}`);
}
console.log(`limitation expires ${decision.limitation?.expires}, decide by ${decision.deadlines[0]?.due}`);
