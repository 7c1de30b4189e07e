import { describe, expect, it } from 'vitest';
import { type Decision, explain, type Option } from '../../src/index.js';
import { lawRulebook, missingOf, ordinaryCase } from './rulebook.js';

const rulebook = lawRulebook();

type Facts = Readonly<Record<string, unknown>>;

const given = (violation: string, facts: Facts, benchmark = 'manners-benchmark') =>
  ordinaryCase({ benchmark, violation, facts });
const decide = (...args: Parameters<typeof given>) => rulebook.decide(given(...args));

const FINE_AND_MORE = 'fine person-fine warning suspend-permit restrict-business';

/** The penalties of an option: optional ones with `?`, those of a choice with `|`, open ones with what they hang on. */
function penaltiesOf(option: Option | undefined): string {
  const marks = { required: '', optional: '?', alternative: '|' } as const;
  return (option?.penalties ?? [])
    .map(({ id, necessity, pending }) => `${id}${marks[necessity]}${pending ? ` (${pending.join(', ')})` : ''}`)
    .join(' ');
}
const only = ({ options }: Decision) => {
  expect(options).toHaveLength(1);
  return penaltiesOf(options[0]);
};
const leftOutOf = ({ options }: Decision) =>
  options.map(({ grounds }) =>
    grounds.flatMap(({ rule, leavesOut }) => (leavesOut ?? []).map(({ id }) => `${rule.split('/')[1]} ${id}`)),
  );
const notesOf = ({ notes }: Decision) => notes.map(({ code }) => code);

describe('an optional penalty under a rule of the document', () => {
  it('becomes required where the document wants it, and rests on the law and that rule', () => {
    const decision = decide('optional', { accident: 'responsible', repeat: false });
    expect([decision.outcome, only(decision)]).toEqual(['penalty', `${FINE_AND_MORE} revoke-permit`]);
    const revocation = decision.options[0]?.penalties.find(({ id }) => id === 'revoke-permit');
    expect(revocation?.basis).toMatchObject([
      { law: 'made-up-law', article: '5' },
      { law: 'manners-benchmark', article: '4', item: '3' },
    ]);
  });

  it('is left out where the document excludes it, and the option says by which rule', () => {
    const decision = decide('optional', { accident: 'none', repeat: false });
    expect([decision.outcome, only(decision)]).toEqual(['penalty', FINE_AND_MORE]);
    expect(leftOutOf(decision)).toEqual([['manner-not-responsible revoke-permit']]);
    const ground = decision.options[0]?.grounds.find(({ leavesOut }) => leavesOut !== undefined);
    expect(ground?.basis).toMatchObject([{ law: 'manners-benchmark', note: '3' }]);
  });

  it('one rule is enough: what the other hangs on is not asked for', () => {
    const decision = decide('optional', { accident: 'responsible' });
    expect([decision.outcome, only(decision)]).toEqual(['penalty', `${FINE_AND_MORE} revoke-permit`]);
  });

  it('stays open while a fact is unknown, and asks for it', () => {
    const decision = decide('optional', { repeat: false });
    expect([decision.outcome, only(decision)]).toEqual(['undetermined', `${FINE_AND_MORE} revoke-permit? (accident)`]);
    expect(missingOf(decision)).toEqual(['accident']);
  });

  it('stays open where a fact cannot be ascertained', () => {
    const decision = decide('optional', { accident: null, repeat: false });
    expect([decision.outcome, only(decision)]).toEqual(['undetermined', `${FINE_AND_MORE} revoke-permit? (accident)`]);
  });

  it('an exclusion is not certain while a rule that requires the same may still hold', () => {
    const decision = decide('optional', { accident: 'none' });
    expect([decision.outcome, only(decision)]).toEqual(['undetermined', `${FINE_AND_MORE} revoke-permit? (repeat)`]);
  });

  it('rules that contradict each other leave what the law has, and the decision says so', () => {
    const decision = decide('optional', { accident: 'none', repeat: true });
    expect([decision.outcome, only(decision)]).toEqual(['penalty', `${FINE_AND_MORE} revoke-permit?`]);
    const notice = decision.notes.find(({ code }) => code === 'manners-contradict');
    expect(notice).toMatchObject({ figures: { penalty: 'revoke-permit' }, basis: [{ item: '3' }, { note: '3' }] });
  });

  it('mitigation still makes what is required optional, and takes nothing back that is excluded', () => {
    const mitigatedOf = (accident: string) =>
      decide('optional', { accident, repeat: false, circumstances: ['reduced-harm'] }).options.find(
        ({ grade }) => grade === 'mitigated',
      );
    expect(penaltiesOf(mitigatedOf('responsible'))).toBe(
      'fine person-fine warning suspend-permit? restrict-business? revoke-permit?',
    );
    expect(penaltiesOf(mitigatedOf('none'))).toBe('fine person-fine warning suspend-permit? restrict-business?');
  });

  it('speaks of optional penalties only: one that the law requires stays', () => {
    const decision = decide('required', {});
    expect([decision.outcome, only(decision)]).toEqual(['penalty', 'revoke']);
    expect(decision.trace.children.map(({ kind }) => kind)).not.toContain('manner');
  });
});

describe('an alternative under a rule of the document', () => {
  it('is left out of its choice; the rest of the choice stays', () => {
    const decision = decide('choice', { onTheSpot: false });
    expect([decision.outcome, only(decision), leftOutOf(decision)]).toEqual([
      'penalty',
      'fine|',
      [['manner-no-warning warning']],
    ]);
  });

  it('stays where the rule does not hold', () => {
    const decision = decide('choice', { onTheSpot: true });
    expect([decision.outcome, only(decision)]).toEqual(['penalty', 'warning| fine|']);
  });

  it('stays open while the fact is unknown', () => {
    const decision = decide('choice', {});
    expect([decision.outcome, only(decision)]).toEqual(['undetermined', 'warning| (onTheSpot) fine|']);
  });

  it('a rule on optional penalties does not touch it', () => {
    expect(only(decide('revoke-or-fine', {}))).toBe('fine| revoke|');
  });

  it('the last of a choice stays, and the decision says so: the row gives the warning alone', () => {
    const decision = decide('rows', { level: 'low', onTheSpot: false });
    expect([decision.outcome, only(decision), notesOf(decision)]).toEqual([
      'penalty',
      'warning|',
      ['last-of-choice-stays'],
    ]);
  });

  it('where nothing else of the choice can be left, the fact is not waited for', () => {
    expect(only(decide('rows', { level: 'low' }))).toBe('warning|');
    expect(decide('rows', { level: 'low' }).outcome).toBe('penalty');
  });

  it('a row that gives the fine, or both', () => {
    expect(only(decide('rows', { level: 'middle', onTheSpot: false }))).toBe('fine|');
    expect(only(decide('rows', { level: 'high', onTheSpot: false }))).toBe('fine|');
    expect(only(decide('rows', { level: 'high', onTheSpot: true }))).toBe('warning| fine|');
  });
});

describe('what is around the rules', () => {
  it('a document that says the rule again replaces it', () => {
    const facts = { accident: 'not-responsible', repeat: false };
    expect(only(decide('optional', facts))).toBe(FINE_AND_MORE);
    expect(only(decide('optional', facts, 'manners-city'))).toBe(`${FINE_AND_MORE} revoke-permit?`);
    expect(only(decide('optional', { ...facts, accident: 'none' }, 'manners-city'))).toBe(FINE_AND_MORE);
  });

  it('every rule is in the trace, those that do not hold with the test that failed', () => {
    const nodes = decide('optional', { accident: 'responsible', repeat: false }).trace.children.filter(
      ({ kind }) => kind === 'manner',
    );
    expect(nodes.map(({ id, conclusion }) => [id.split('/')[1], conclusion])).toEqual([
      ['manner-responsible', 'applies'],
      ['manner-repeated', 'does-not-apply'],
      ['manner-not-responsible', 'does-not-apply'],
    ]);
    expect(nodes[2]?.failed).toMatchObject({ fact: 'accident', actual: 'responsible' });
  });

  it('the texts say what is not imposed and why', () => {
    const decision = decide('optional', { accident: 'none', repeat: false });
    const en = explain(decision, { locale: 'en', format: 'markdown' });
    expect(en).toContain(
      'Not imposed: revocation of the permit: not responsible (closing note 3 of the Made-up Benchmark of Manners)',
    );
    const zh = explain(decision, { locale: 'zh-CN', format: 'markdown' });
    expect(zh).toContain('不适用吊销许可证件：不负责任（《虚构方式基准》表后说明第三项）');
    const why = explain(decision, { locale: 'en', format: 'text', whyNot: 'revoke-permit' });
    expect(why.replace(/\s+/g, ' ')).toContain('not responsible (closing note 3 of the Made-up Benchmark of Manners)');
  });

  it('a proposal must have what is required, and must not have what is excluded; neither needs reasons', () => {
    const check = (accident: string, types: readonly string[]) => {
      const fine = { type: 'fine', amount: '10000' };
      const lasting = [
        { type: 'suspend-permit', duration: '3 months' },
        { type: 'restrict-business', duration: '6 months' },
      ];
      const proposed = [fine, { type: 'warning' }, ...lasting, ...types.map((type) => ({ type }))];
      return rulebook.check({ ...given('optional', { accident, repeat: false }), proposed });
    };
    const verdicts = ({ options }: ReturnType<typeof check>) =>
      options[0]?.penalties.filter(({ verdict }) => verdict !== 'within').map(({ verdict }) => verdict);
    expect(verdicts(check('responsible', ['revoke-permit']))).toEqual([]);
    expect(verdicts(check('responsible', []))).toEqual(['required-missing']);
    expect(verdicts(check('none', []))).toEqual([]);
    expect(verdicts(check('none', ['revoke-permit']))).toEqual(['type-not-permitted']);
    const reasons = check('none', []).findings.flatMap((one) => (one.kind === 'reasons-needed' ? one.reason : []));
    expect(reasons).not.toContain('grade');
    expect(reasons).not.toContain('optional-left-out');
  });
});
