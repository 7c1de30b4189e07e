import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decide/index.js';
import { explain } from '../../src/explain/index.js';
import { held, manners, notCovered } from './fixtures/others.js';
import { scoring, undetermined } from './fixtures/table-1-1.js';
import { tiers } from './fixtures/table-1-4.js';

const FIXTURES: Readonly<Record<string, Decision>> = {
  scoring,
  tiers,
  undetermined,
  held,
  manners,
  'not-covered': notCovered,
};
const ENDINGS = { text: 'txt', markdown: 'md', html: 'html' } as const;
const LOCALES = ['zh-CN', 'en'] as const;

describe('an explanation reads as it did', () => {
  for (const [name, decision] of Object.entries(FIXTURES)) {
    for (const locale of LOCALES) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        it(`${name}, ${locale}, ${format}`, async () => {
          const text = explain(decision, { format, locale, detail: 'both' });
          await expect(text).toMatchFileSnapshot(`../golden/explain/${name}.${locale}.${ENDINGS[format]}`);
        });
      }
    }
  }
});

describe('a decision that went through JSON', () => {
  it.each(Object.entries(FIXTURES))('%s gives the same text', (_, decision) => {
    const copy = JSON.parse(explain(decision, { format: 'json' })) as Decision;
    expect(copy).toEqual(decision);
    for (const locale of LOCALES) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        expect(explain(copy, { format, locale })).toBe(explain(decision, { format, locale }));
      }
    }
  });
});
