// Safe in a browser or a worker: the core imports nothing of Node. Rules come as text, from wherever the page has them.
import { createRulebook, explain, ProblemsError, parseBenchmark } from 'penalty-discretion';

const text = `
document:
  id: example-city-2026
  kind: benchmark
  title: { zh-CN: 示例市城市道路管理行政处罚裁量基准, en: Example City Benchmark for Penalties in Road Management }
  bounds: { 以上: inclusive, 以下: exclusive, basis: { article: "9" } }
facts:
  occupiedArea: { type: quantity, unit: m2, label: { zh-CN: 占用面积, en: area occupied } }
provisions:
  - article: "3"
    penalties: { fine: { type: fine, amount: { from: 1000, upTo: 20000 } } }
violations:
  - code: "1.1"
    id: occupying-road-without-permission
    name: { zh-CN: 擅自占用城市道路, en: Occupying a city road without permission }
    penalisedBy: [{ law: example-city-2026, article: "3" }]
    tiers:
      - { row: "1", when: { occupiedArea: { to: 10 } }, gives: { fine: { from: 1000, to: 5000 } } }
      - { row: "2", when: { occupiedArea: { from: 10 } }, gives: { fine: { from: 5000, upTo: 20000 } } }
`;

const benchmark = parseBenchmark(text, { file: 'example.yaml' });
if (!benchmark.ok) throw new ProblemsError(benchmark.problems);
const rulebook = createRulebook([benchmark.value]);
const decision = rulebook.decide({ benchmark: 'example-city-2026', violation: '1.1', facts: { occupiedArea: '10' } });

console.log(JSON.stringify(decision.options[0]?.penalties[0]?.amount));
console.log(explain(decision, { locale: 'en', format: 'html' }).split('\n')[0]);

try {
  rulebook.decide({ benchmark: 'example-city-2026', violation: '1.1', facts: { ocupiedArea: '10' } });
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  for (const { code, path, message, suggestion } of error.problems)
    console.log(code, path.join('.'), message, suggestion);
}
