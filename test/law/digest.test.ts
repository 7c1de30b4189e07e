import { expect, it } from 'vitest';
import { lawRulebook, ordinaryCase } from './rulebook.js';

const before = lawRulebook();

/** The same rules, but that a note in one document reads otherwise. */
const changed = (name: string) =>
  lawRulebook((text, file) => (file === name ? text.replace(/zh-CN: ([^,]+),/, 'zh-CN: $1（改）,') : text));

it.each([
  [
    'another norm',
    'norms-benchmark.yaml',
    { violation: 'range', norms: [{ benchmark: 'norms-benchmark', violation: 'high' }] },
  ],
  [
    'another act',
    'norms-benchmark.yaml',
    { violation: 'range', acts: [{ benchmark: 'norms-benchmark', violation: 'high' }] },
  ],
  [
    'rules of another time',
    'times-2023.yaml',
    {
      benchmark: 'times-2020',
      violation: 'becomes-lighter',
      dates: { committed: '2022-06-01', discovered: '2022-12-01', decided: '2023-07-01' },
    },
  ],
])('a decision has another digest when the document of %s is another', (_, file, parts) => {
  const given = ordinaryCase(parts);
  expect(before.decide(given).digest).toBe(lawRulebook().decide(given).digest);
  expect(changed(file).decide(given).digest).not.toBe(before.decide(given).digest);
});

it('and the same one when a document is another that has nothing to do with it', () => {
  const given = ordinaryCase({ violation: 'range' });
  expect(changed('norms-benchmark.yaml').decide(given).digest).toBe(before.decide(given).digest);
});
