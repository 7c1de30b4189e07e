import { describe, expect, it } from 'vitest';
import { FINDINGS, type FindingCode } from '../../src/diagnostics/index.js';
import {
  createRulebook,
  explainFindings,
  markKnown,
  parseCaseSuite,
  publishFindings,
  runSuites,
  verify,
} from '../../src/index.js';
import { EXAMPLES, exampleRulebook } from './examples.js';

const CODES = Object.keys(FINDINGS) as FindingCode[];
const DOCUMENTS = { documents: ['verify-example', 'another-benchmark'] };

function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank ?? '').sort();
}

describe('the catalogue of findings', () => {
  it.each(CODES)('%s has the same blanks in both languages', (code) => {
    const entry = FINDINGS[code];
    expect([...new Set(blanksOf(entry['zh-CN']))]).toEqual([...new Set(blanksOf(entry.en))]);
  });

  it.each(CODES)('%s speaks each language and not the other', (code) => {
    const { en, help, ...entry } = FINDINGS[code];
    const han = /\p{Script=Han}/u;
    expect([en, help.en].join()).not.toMatch(han);
    expect(entry['zh-CN']).toMatch(han);
    expect(help['zh-CN']).toMatch(han);
    expect(en).toMatch(/^[^A-Z].*[^.]$/);
  });

  it.each(EXAMPLES)('%s leaves no blank open in either language', (code) => {
    const findings = verify(exampleRulebook('bad', code), DOCUMENTS);
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = explainFindings(findings, { locale });
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    }
  });
});

describe('the formats', () => {
  const findings = verify(exampleRulebook('bad', 'rows-overlap'), DOCUMENTS);

  it('text names the place, the code, both rows and the help', () => {
    const [first = '', sentence = '', other = ''] = explainFindings(findings, { locale: 'en' }).split('\n');
    expect(first).toBe('bad/rows-overlap.yaml:13:9  error  rows-overlap');
    expect(sentence).toBe('  rows 1 and 2 of table 1 both apply: value of the goods: CNY 5000');
    expect(other).toBe('  bad/rows-overlap.yaml:14:9  the other side: 2');
  });

  it('the case in the text can be pasted among worked cases, and passes there', () => {
    const text = explainFindings(findings, { locale: 'en' });
    const lines = text.split('\n').filter((line) => line.startsWith('    '));
    const suite = parseCaseSuite(`cases:\n${lines.map((line) => line.slice(2)).join('\n')}\n`, { file: 'pasted.yaml' });
    if (!suite.ok) throw new Error(JSON.stringify(suite.problems));
    const report = runSuites(exampleRulebook('bad', 'rows-overlap'), [suite.value]);
    expect({ passed: report.passed, failures: report.failures }).toEqual({ passed: 1, failures: [] });
  });

  it('json has every finding with its sentence', () => {
    const { summary, findings: told } = JSON.parse(explainFindings(findings, { format: 'json', locale: 'en' }));
    expect(summary).toEqual({ error: 1, warning: 0, info: 0, known: 0 });
    expect(told[0]).toMatchObject({ code: 'rows-overlap', severity: 'error', line: 13, column: 9, rows: ['1', '2'] });
  });

  it('html is one page without script and network, markdown has the case in a fence', () => {
    const html = publishFindings({ findings, gone: [] });
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|https?:/);
    expect(html).toContain('<pre tabindex="0">');
    expect(explainFindings(findings, { format: 'markdown' })).toMatch(/```yaml\n- name: "rows-overlap: 1 1, 2"\n/);
  });

  it('nothing of a rule file can become markup', () => {
    const hostile = findings.map((one) => ({ ...one, params: { ...one.params, of: '<img src=x onerror=alert(1)>' } }));
    expect(publishFindings({ findings: hostile, gone: [] })).not.toContain('<img');
  });

  it('sarif has what code review tools ask for', () => {
    const sarif = JSON.parse(explainFindings(findings, { format: 'sarif', locale: 'en' }));
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['rows-overlap']);
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.level).toBe('error');
    expect(result.message.text).toContain('rows 1 and 2');
    expect(result.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'bad/rows-overlap.yaml' },
          region: { startLine: 13, startColumn: 9 },
        },
      },
    ]);
    expect(result.relatedLocations).toHaveLength(1);
    expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a baseline', () => {
  const findings = verify(exampleRulebook('bad', 'rows-overlap'), DOCUMENTS);
  const reason = { 'zh-CN': '原文如此', en: 'so published' };
  const entry = { code: 'rows-overlap', document: 'verify-example', violation: '1', reason };

  it('marks what it lists, by rows or by fingerprint', () => {
    for (const key of [{ rows: ['2', '1'] }, { fingerprint: findings[0]?.fingerprint }, {}]) {
      const { findings: marked, gone } = markKnown(findings, [{ ...entry, ...key }]);
      expect(marked[0]?.known).toEqual(reason);
      expect(gone).toEqual([]);
    }
  });

  it('says what it lists and is found no more', () => {
    const gone = { ...entry, rows: ['7'] };
    const compared = markKnown(findings, [gone]);
    expect(compared.findings[0]?.known).toBeUndefined();
    expect(compared.gone).toEqual([gone]);
    expect(explainFindings(compared, { locale: 'en' })).toContain('rows-overlap (verify-example 1)');
  });

  it('goes on meaning the same finding when files move and lines change', () => {
    const moved = verify(exampleRulebook('bad', 'row-gap'), DOCUMENTS);
    const again = verify(exampleRulebook('bad', 'row-gap'), DOCUMENTS);
    expect(again.map(({ fingerprint }) => fingerprint)).toEqual(moved.map(({ fingerprint }) => fingerprint));
  });
});

describe('what cannot be settled', () => {
  it('is said to be unproved, and that nothing was found so far', () => {
    const findings = verify(exampleRulebook('good', 'row-gap'), { ...DOCUMENTS, effort: 0 });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ code, severity }) => code === 'unproved' && severity === 'info')).toBe(true);
  });
});

it('an empty rulebook has no faults', () => {
  expect(verify(createRulebook([]))).toEqual([]);
});
