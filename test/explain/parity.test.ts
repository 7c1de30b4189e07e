import { describe, expect, it } from 'vitest';
import { en } from '../../src/explain/locales/en.js';
import { zhCN } from '../../src/explain/locales/zh-cn.js';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const chinese = leaves(zhCN);
const english = leaves(en);

describe('the two languages', () => {
  it('speak the same messages', () => {
    expect(chinese.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('have a text where the other has one, and a sentence to fill in where the other has one', () => {
    const shape = (all: readonly Leaf[]) =>
      Object.fromEntries(all.map(([path, value]) => [path, typeof value === 'function' ? 'function' : typeof value]));
    expect(shape(chinese)).toEqual(shape(english));
  });

  it('leave nothing empty but the gap between Chinese sentences', () => {
    for (const [path, value] of [...chinese, ...english]) {
      if (typeof value === 'string' && path !== 'gap') expect(value.trim(), path).not.toBe('');
    }
  });

  it('do not speak each other', () => {
    const han = /\p{Script=Han}/u;
    for (const [path, value] of english) if (typeof value === 'string') expect(value, path).not.toMatch(han);
    for (const [path, value] of chinese) {
      if (typeof value === 'string' && path !== 'gap' && path !== 'locale') expect(value, path).toMatch(han);
    }
  });

  it('say of a proposal what they are handed', () => {
    const handed: Readonly<Record<string, readonly (string | number | readonly string[])[]>> = {
      act: [9, '¤1'],
      heldAgainst: ['¤1'],
      scored: ['¤1'],
      stands: ['¤1', '¤2'],
      provides: ['¤1'],
      distance: ['below', '¤1'],
      computed: ['¤1'],
      drawnProposed: ['¤1', '¤2'],
      permittedBy: [['¤1', '¤2'], 9],
      notExamined: [['¤1', '¤2']],
    };
    for (const language of [zhCN, en]) {
      const speaking = Object.entries(language.review).filter(([, say]) => typeof say === 'function');
      expect(speaking.map(([name]) => name).sort()).toEqual(Object.keys(handed).sort());
      for (const [name, say] of speaking) {
        const text: string = say(...(handed[name] ?? []));
        const marks = (handed[name] ?? []).flat().filter((one) => typeof one === 'number' || one.startsWith('¤'));
        for (const mark of marks) expect(text, `${language.locale} ${name}`).toContain(`${mark}`);
      }
      expect(language.review.distance('below', '')).not.toBe(language.review.distance('above', ''));
      expect(language.review.permittedBy(['¤1'], 0)).not.toContain('0');
    }
  });

  it('say of results, time, comparisons, questions and refusals what they are handed', () => {
    const handed: Readonly<Record<string, readonly (string | number | boolean | readonly string[] | undefined)[]>> = {
      'results.headed': [7, '¤2'],
      'results.numbered': [['¤1', '¤2']],
      'results.leftOut': [['¤1', '¤2'], '¤3'],
      'results.leadsTo': [['lighter', 'mitigated'], 'must'],
      'results.outcomesPossible': [['¤1', '¤2']],
      'time.deadline': ['¤1', '¤2', '¤3'],
      'time.done': ['¤1', true],
      'time.suspended': ['¤1', 'working'],
      'time.surcharge': ['¤1', '¤2', '¤3'],
      'time.surchargeDue': ['¤1', '¤2', true],
      'time.inSomeResults': [7],
      'time.onFacts': [['¤1', '¤2']],
      'comparison.act': [7, '¤2'],
      'comparison.changed': ['¤1', '¤2'],
      'comparison.finesTogether': ['¤1', '¤2'],
      'comparison.durationsTogether': ['¤1', '¤2', '¤3', true],
      'questions.decides': [['¤1', '¤2']],
      'questions.leaves': [5, 7],
      'questions.circumstances': ['¤1', ['¤2', '¤3'], 7],
      'whyNot.applies': ['¤1', ['¤2']],
      'whyNot.doesNotApply': ['¤1', ['¤2', '¤3']],
      'whyNot.open': ['¤1', ['¤2', '¤3']],
      'whyNot.placed': ['¤1', '¤2'],
      'whyNot.required': ['¤1', '¤2', '¤3', '¤4'],
      'whyNot.further': [['¤1', '¤2']],
      'whyNot.within': ['¤1', '¤2'],
      'whyNot.mustBeOtherwise': ['¤1', ['¤2', '¤3']],
      'whyNot.ended': ['¤1', ['¤2']],
      'whyNot.unknownName': ['¤1', ['¤2', '¤3']],
      'audit.overview': [7, 5],
      'audit.off': [7, '¤2'],
      'audit.deviating': ['¤1', '¤2'],
      'audit.distance': ['¤1', '¤2', '¤3'],
      'audit.unlike': ['¤1', '¤2', '¤3', 7],
      'audit.apart': ['¤1', '¤2', '¤3', '¤4', '¤5'],
      'audit.more': [7],
      'difference.side': ['older', '¤2'],
      'difference.inForce': ['¤1', '¤2', '¤3'],
      'difference.overview': [7, 5],
      'difference.pair': ['¤1', '¤2'],
      'difference.headed': ['¤1', '¤2'],
      'difference.matchedBy': ['¤1', '¤2', '¤3'],
      'difference.renamed': ['¤1', '¤2'],
      'difference.spans': ['¤1', '¤2'],
      'difference.region': ['¤1', '¤2'],
      'difference.answer': ['newer', '¤2'],
      'difference.samples': [['¤1', '¤2']],
      'difference.partly': [5, 7],
      'difference.unlisted': [7],
      'difference.rowNames': [['¤1', '¤2']],
      'difference.weight': ['¤1', '¤2'],
      'difference.histogramClass': ['¤1', '¤2'],
      'difference.casesChanged': [7, 5],
      'difference.casesMoved': ['¤1', '¤2'],
      'difference.casesLeft': [7],
      'difference.moreCases': [7],
    };
    for (const language of [zhCN, en]) {
      for (const group of ['results', 'time', 'comparison', 'questions', 'whyNot', 'difference', 'audit'] as const) {
        for (const [name, say] of Object.entries(language[group])) {
          if (typeof say !== 'function') continue;
          const args = handed[`${group}.${name}`] ?? ['¤1'];
          const text = (say as (...all: unknown[]) => string)(...args);
          const marks = args.flat().filter((one) => typeof one === 'number' || (`${one}`.startsWith('¤') && one));
          for (const mark of marks) expect(text, `${language.locale} ${group}.${name}`).toContain(`${mark}`);
        }
      }
    }
  });

  it('use the figures of every notice', () => {
    const seen: Record<string, string[][]> = {};
    for (const language of [zhCN, en]) {
      for (const [code, say] of Object.entries(language.notices)) {
        const used = new Set<string>();
        const note =
          (name: string) =>
          (key = '') => {
            used.add(`${name} ${key}`);
            return name;
          };
        say({
          money: note('money'),
          penalty: note('penalty'),
          fact: note('fact'),
          factor: note('factor'),
          rows: note('rows'),
          law: note('law'),
          date: note('date'),
          maybe: (key, words) => {
            used.add(`maybe ${key}`);
            return words(key);
          },
        });
        seen[code] = [...(seen[code] ?? []), [...used].sort()];
      }
    }
    for (const [code, [first, second]] of Object.entries(seen)) expect(second, code).toEqual(first);
  });
});
