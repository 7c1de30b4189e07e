import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import type { CheckResult, Comparison, Decision } from '../../src/index.js';
import { CHECKS } from './fixtures/checks.js';
import { compared, open, transfer } from './fixtures/comparisons.js';
import { difference } from './fixtures/difference.js';
import { held, manners, notCovered } from './fixtures/others.js';
import { scoring, undetermined } from './fixtures/table-1-1.js';
import { tiers } from './fixtures/table-1-4.js';
import { grades } from './fixtures/table-11-1.js';

const FIXTURES: Readonly<Record<string, Decision | CheckResult | Comparison>> = {
  scoring,
  tiers,
  undetermined,
  held,
  manners,
  'not-covered': notCovered,
  grades,
  transfer,
  open,
  compared,
  difference,
  ...CHECKS,
};
const ENDINGS = { text: 'txt', markdown: 'md', html: 'html' } as const;
const LOCALES = ['zh-CN', 'en'] as const;

describe('an explanation reads as it did', () => {
  for (const [name, result] of Object.entries(FIXTURES)) {
    for (const locale of LOCALES) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        it(`${name}, ${locale}, ${format}`, async () => {
          const text = explain(result, { format, locale, detail: 'both' });
          // The style sheet is looked at in a browser (test/browser).
          await expect(text.replace(/<style>.*?<\/style>/s, '<style></style>')).toMatchFileSnapshot(
            `../golden/explain/${name}.${locale}.${ENDINGS[format]}`,
          );
        });
      }
    }
  }
});

describe('a decision or a check that went through JSON', () => {
  it.each(Object.entries(FIXTURES))('%s gives the same text', (_, result) => {
    const copy = JSON.parse(explain(result, { format: 'json' })) as typeof result;
    expect(copy).toEqual(result);
    for (const locale of LOCALES) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        expect(explain(copy, { format, locale })).toBe(explain(result, { format, locale }));
      }
    }
  });
});
