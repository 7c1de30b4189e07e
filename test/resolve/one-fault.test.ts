import { describe, expect, it } from 'vitest';
import { createRulebook, ProblemsError, parseBenchmark } from '../../src/index.js';
import { packagedRuleFiles } from '../cases/rule-files.js';

describe('one fault of a rule file is one problem', () => {
  it('a wrong article does not bring along every penalty that it would have allowed', () => {
    const files = packagedRuleFiles().map((file) => {
      if (!file.source.file.endsWith('chapter-8.yaml')) return file;
      const text = `partOf: guangdong-ecology-2022
violations:
  - code: "8.42"
    id: permit-forged
    name: { zh-CN: 伪造、变造、转让排污许可证, en: Forging a permit }
    penalisedBy: [{ law: pollution-permit-regulation, article: "410" }]
    tiers:
      - { row: "1", when: { majorImpact: false }, gives: { fine: { from: 100000, to: 150000 } } }
      - { row: "2", when: { majorImpact: true }, gives: { fine: { exactly: 300000 } } }
`;
      const parsed = parseBenchmark(text, { file: 'chapter-8.yaml' });
      if (!parsed.ok) throw new ProblemsError(parsed.problems);
      return parsed.value;
    });
    let found: readonly (readonly [string, number | undefined])[] = [];
    try {
      createRulebook(files);
    } catch (error) {
      if (error instanceof ProblemsError) found = error.problems.map(({ code, line }) => [code, line] as const);
    }
    expect(found).toEqual([['provision-unknown', 6]]);
  });
});
