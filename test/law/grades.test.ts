import { describe, expect, it } from 'vitest';
import { groundsOf, interval, lawRulebook, ordinaryCase, said } from './rulebook.js';

const rulebook = lawRulebook();

type Expected = readonly [violation: string, level: string | undefined, circumstances: string[], expected: string[]];

function decide(benchmark: string, violation: string, level: string | undefined, circumstances: string[]) {
  return rulebook.decide(
    ordinaryCase({ benchmark, violation, facts: { circumstances, ...(level === undefined ? {} : { level }) } }),
  );
}

function table(benchmark: string, rows: readonly Expected[]): void {
  it.each(rows)('%s %s %j', (violation, level, circumstances, expected) => {
    const decision = decide(benchmark, violation, level, circumstances);
    expect(decision.outcome).toBe('penalty');
    expect(said(decision)).toEqual(expected);
  });
}

const codes = (decision: ReturnType<typeof decide>) => decision.notes.map(({ code }) => code);

describe('art. 34: a benchmark of the lowest 30 %, the middle and the highest 30 %', () => {
  table('thirds-benchmark', [
    // Statute 10,000 to 100,000, width 90,000: 30 % is 10,000 + 27,000 = 37,000; 70 % is 10,000 + 63,000 = 73,000.
    ['range', undefined, ['lighten'], ['lighter [10000, 37000]']],
    ['range', undefined, [], ['ordinary (37000, 73000)']],
    ['range', undefined, ['burden'], ['heavier [73000, 100000]']],
    // Up to 50,000, read from 0: 30 % is 15,000; 70 % is 35,000.
    ['only-max', undefined, [], ['ordinary (15000, 35000)']],
    ['only-max', undefined, ['burden'], ['heavier [35000, 50000]']],
    // One sum: every part of it is that sum.
    ['single', undefined, ['lighten'], ['lighter [5000, 5000]']],
    ['single', undefined, [], ['ordinary [5000, 5000]']],
    ['single', undefined, ['burden'], ['heavier [5000, 5000]']],
    // Tier low, 10,000 to under 30,000: 30 % is 16,000; 70 % is 24,000; the 30,000 stays excluded.
    ['tiers', 'low', ['lighten'], ['lighter [10000, 16000]']],
    ['tiers', 'low', [], ['ordinary (16000, 24000)']],
    ['tiers', 'low', ['burden'], ['heavier [24000, 30000)']],
    // Tier middle, 30,000 to under 60,000: 39,000 and 51,000.
    ['tiers', 'middle', ['lighten'], ['lighter [30000, 39000]']],
    ['tiers', 'middle', [], ['ordinary (39000, 51000)']],
    ['tiers', 'middle', ['burden'], ['heavier [51000, 60000)']],
    // Tier high, 60,000 to 100,000: 72,000 and 88,000.
    ['tiers', 'high', ['lighten'], ['lighter [60000, 72000]']],
    ['tiers', 'high', [], ['ordinary (72000, 88000)']],
    ['tiers', 'high', ['burden'], ['heavier [88000, 100000]']],
    // A row of 5,000 to 20,000 is held at the law's 10,000 first: 30 % of 10,000 is 3,000.
    ['partly-below', undefined, ['lighten'], ['lighter [10000, 13000]']],
    ['partly-below', undefined, ['burden'], ['heavier [17000, 20000]']],
  ]);
  it('every fine is moved within its own range', () => {
    // Party 1,000 to 5,000: 1,000 + 30 % x 4,000 = 2,200. Person 500 to 1,000: 500 + 30 % x 500 = 650.
    const [option] = decide('thirds-benchmark', 'two-fines', undefined, ['lighten']).options;
    expect(option?.penalties.map(({ id, amount }) => [id, interval(amount)])).toEqual([
      ['fine', '[1000, 2200]'],
      ['person-fine', '[500, 650]'],
    ]);
  });

  it('the lower part of a range without a minimum ends at 15,000 and has no minimum above 0', () => {
    const amount = decide('thirds-benchmark', 'only-max', undefined, ['lighten']).options[0]?.penalties[0]?.amount;
    expect([amount?.min ?? '0', amount?.max, amount?.maxInclusive]).toEqual(['0', '15000', true]);
  });
  it('a range without a maximum has no highest part: heavier is not its minimum', () => {
    // Statute: from 20,000. Nothing says what 70 % of an open range is; 从重 cannot be the least that the law allows.
    const decision = decide('thirds-benchmark', 'only-min', undefined, ['burden']);
    expect(said(decision)).toEqual(['heavier [20000, )']);
    expect(codes(decision)).toContain('grade-not-defined');
  });
  it('a range without a maximum has no lowest part', () => {
    const decision = decide('thirds-benchmark', 'only-min', undefined, ['lighten']);
    expect(said(decision)).toEqual(['lighter [20000, )']);
    expect(codes(decision)).toContain('grade-not-defined');
  });
  it('art. 32: mitigated lies under the statutory minimum, whatever the tier', () => {
    const decision = decide('thirds-benchmark', 'tiers', 'high', ['reduced-harm']);
    expect(said(decision)).toEqual(['mitigated (, 10000)', 'lighter [60000, 72000]']);
  });
  it('each step is shown', () => {
    const [option] = decide('thirds-benchmark', 'tiers', 'low', ['lighten']).options;
    expect(option?.narrowing.map(({ step, range }) => [step, range.min, range.max])).toEqual([
      ['statute', '10000', '100000'],
      ['tier', '10000', '30000'],
      ['circumstance', '10000', '16000'],
    ]);
  });
});

describe('art. 34: a benchmark of the middle of the range', () => {
  table('midpoint-benchmark', [
    // (10,000 + 100,000) / 2 = 55,000.
    ['range', undefined, ['lighten'], ['lighter [10000, 55000)']],
    ['range', undefined, [], ['ordinary [10000, 100000]']],
    ['range', undefined, ['burden'], ['heavier (55000, 100000]']],
    // Only a maximum of 50,000: 20 % is 10,000, the half is 25,000; heavier is not defined.
    ['only-max', undefined, ['lighten'], ['lighter [10000, 10000]']],
    ['only-max', undefined, [], ['ordinary [25000, 25000]']],
    // Only a minimum of 20,000: twice 40,000, five times 100,000; lighter is not defined.
    ['only-min', undefined, [], ['ordinary [40000, 40000]']],
    ['only-min', undefined, ['burden'], ['heavier [100000, 100000]']],
    ['only-min', undefined, ['lighten'], ['lighter [20000, )']],
    ['single', undefined, [], ['ordinary [5000, 5000]']],
    // A table's one sum of 40,000 within 10,000 to 100,000: the law's own reading, below it and above it.
    ['single-tiers', 'middle', ['lighten'], ['lighter [10000, 40000)']],
    ['single-tiers', 'middle', [], ['ordinary [40000, 40000]']],
    ['single-tiers', 'middle', ['burden'], ['heavier (40000, 100000]']],
    // At the ends of the statutory range there is nothing below or above.
    ['single-tiers', 'low', ['lighten'], ['lighter [10000, 10000]']],
    ['single-tiers', 'low', ['burden'], ['heavier (10000, 100000]']],
    ['single-tiers', 'high', ['burden'], ['heavier [100000, 100000]']],
    ['single-tiers', 'high', ['lighten'], ['lighter [10000, 100000)']],
    // Mitigated lies under the statutory minimum: 10,000, 20,000, 5,000.
    ['range', undefined, ['reduced-harm'], ['mitigated (, 10000)', 'lighter [10000, 55000)']],
    ['only-min', undefined, ['reduced-harm'], ['mitigated (, 20000)', 'lighter [20000, )']],
    ['single', undefined, ['reduced-harm'], ['mitigated (, 5000)', 'lighter [5000, 5000]']],
    ['single-tiers', 'high', ['reduced-harm'], ['mitigated (, 10000)', 'lighter [10000, 100000)']],
  ]);

  it('a standard that may be left is a guide, and the range stays', () => {
    const [option] = decide('midpoint-benchmark', 'range', undefined, []).options;
    expect(interval(option?.penalties[0]?.guide)).toBe('[55000, 55000]');
    expect(option?.narrowing.map(({ step }) => step)).toEqual(['statute', 'guide']);
  });
  it('heavier without a definition keeps the range, and it is said', () => {
    const decision = decide('midpoint-benchmark', 'only-max', undefined, ['burden']);
    expect(decision.options[0]?.penalties[0]?.amount).toMatchObject({ max: '50000', maxInclusive: true });
    expect(codes(decision)).toContain('grade-not-defined');
  });
  it('art. 32: mitigated without a statutory minimum keeps the range, and it is said', () => {
    const decision = decide('midpoint-benchmark', 'only-max', undefined, ['reduced-harm']);
    const [mitigated] = decision.options;
    expect([mitigated?.grade, mitigated?.penalties[0]?.amount]).toMatchObject([
      'mitigated',
      { max: '50000', maxInclusive: true },
    ]);
    expect(codes(decision)).toContain('mitigation-without-minimum');
  });
});

describe('art. 34: circumstances that move the fine in their own way', () => {
  table('moving-benchmark', [
    // 30 to 50 % off: minimum x 0.5, maximum x 0.7, never under the statutory minimum.
    ['range', undefined, ['apology'], ['lighter [10000, 70000]']], // 5,000 is held at 10,000
    ['tiers', 'middle', ['apology'], ['lighter [15000, 42000)']],
    ['tiers', 'high', ['apology'], ['lighter [30000, 70000]']],
    ['tiers', 'low', ['apology'], ['lighter [10000, 21000)']],
    ['single-tiers', 'middle', ['apology'], ['lighter [20000, 28000]']],
    ['single-tiers', 'low', ['apology'], ['lighter [10000, 10000]']], // 5,000 to 7,000 lie under the minimum
    ['single', undefined, ['apology'], ['lighter [5000, 5000]']],
    ['only-min', undefined, ['apology'], ['lighter [20000, )']],
    // A duty, and one more that may be added: 60,000 x 0.5 x 0.8 = 24,000; 100,000 x 0.7 x 0.9 = 63,000.
    ['tiers', 'high', ['apology', 'pledge'], ['lighter [30000, 70000]', 'lighter [24000, 63000]']],
    // A choice alone: 60,000 x 0.8 = 48,000; 100,000 x 0.9 = 90,000.
    ['tiers', 'high', ['pledge'], ['lighter [48000, 90000]', 'ordinary [60000, 100000]']],
    ['tiers', 'high', ['lower-end'], ['lighter [60000, 60000]']],
    ['tiers', 'middle', ['lower-end'], ['lighter [30000, 30000]']],
    // First the part, then what is taken off: 60,000 to 80,000, then 30,000 to 56,000.
    ['tiers', 'high', ['apology', 'lower-half'], ['lighter [30000, 56000]']],
    ['tiers', 'high', ['lower-end', 'apology'], ['lighter [30000, 42000]']],
    // One tier up; above the highest tier the statutory maximum.
    ['tiers', 'low', ['again'], ['heavier [30000, 60000)']],
    ['tiers', 'middle', ['again'], ['heavier [60000, 100000]']],
    ['tiers', 'high', ['again'], ['heavier [100000, 100000]']],
    ['single-tiers', 'low', ['again'], ['heavier [40000, 40000]']],
    ['single-tiers', 'high', ['again'], ['heavier [100000, 100000]']],
    ['tiers', 'low', ['harsh'], ['ordinary [10000, 30000)', 'heavier [30000, 60000)']],
    ['tiers', 'high', ['harsh'], ['ordinary [60000, 100000]', 'heavier [100000, 100000]']],
    // First the tier, then its part.
    ['tiers', 'middle', ['again', 'highest'], ['heavier [100000, 100000]']],
    ['tiers', 'high', ['highest'], ['heavier [100000, 100000]']],
    // 70 % of the statutory range is 73,000, whatever the tier.
    ['tiers', 'low', ['top-of-law'], ['heavier [73000, 100000]']],
    ['tiers', 'middle', ['above-table'], ['heavier (30000, 100000]']],
    ['tiers', 'middle', ['below-table'], ['lighter [10000, 60000)']],
  ]);

  it('only a maximum: 30 % off it', () => {
    const amount = decide('moving-benchmark', 'only-max', undefined, ['apology']).options[0]?.penalties[0]?.amount;
    expect([amount?.min ?? '0', amount?.max]).toEqual(['0', '35000']);
  });
  it('the lower end of a range without a minimum is nothing, not everything', () => {
    const amount = decide('moving-benchmark', 'only-max', undefined, ['lower-end']).options[0]?.penalties[0]?.amount;
    expect(amount?.max).toBe('0');
  });
  it('grounds: the duty alone, then with what may be added', () => {
    const { options } = decide('moving-benchmark', 'tiers', 'high', ['apology', 'pledge']);
    expect(options.map(groundsOf)).toEqual([['apology'], ['apology', 'pledge']]);
  });
  it('the row of the higher tier is named, and both are grounds', () => {
    const [option] = decide('moving-benchmark', 'tiers', 'low', ['again']).options;
    expect([option?.tier, option?.rows]).toEqual(['middle', ['2']]);
  });
  it('two circumstances that each raise the tier raise it once, in one result', () =>
    expect(said(decide('moving-benchmark', 'tiers', 'low', ['again', 'harsh']))).toEqual(['heavier [30000, 60000)']));
  it('without tiers there is nothing to go up, and it is said', () => {
    const decision = decide('moving-benchmark', 'range', undefined, ['again']);
    expect(said(decision)).toEqual(['heavier [10000, 100000]']);
    expect(codes(decision)).toContain('tier-order-unknown');
  });
  it('the top of a tier whose end is excluded stays below it', () => {
    const amount = decide('moving-benchmark', 'tiers', 'low', ['highest']).options[0]?.penalties[0]?.amount;
    expect(amount?.max === '30000' ? amount.maxInclusive : true).toBe(amount?.max !== '30000');
  });
});

describe('art. 32: what mitigated does to penalties beside the fine', () => {
  const penalties = (level: string, circumstances: string[], index = 0) =>
    new Map(
      decide('plain-benchmark', 'durations', level, circumstances).options[index]?.penalties.map((one) => [
        one.id,
        one,
      ]),
    );
  it('a warning stays, what is heavier becomes optional', () => {
    const mitigated = penalties('low', ['reduced-harm']);
    expect([...mitigated].map(([id, { necessity }]) => [id, necessity])).toEqual([
      ['fine', 'required'],
      ['person-fine', 'required'],
      ['warning', 'required'],
      ['suspend-permit', 'optional'],
      ['restrict-business', 'optional'],
      ['revoke-permit', 'optional'],
    ]);
  });
  it('a duration lies under its statutory minimum', () =>
    expect(penalties('low', ['reduced-harm']).get('suspend-permit')?.duration).toEqual({
      max: { months: 3 },
      maxInclusive: false,
    }));
  it('a duration without a statutory minimum is never longer than the table gives it', () =>
    // The row gives up to 6 months of the law's 12; mitigated cannot permit more than ordinary.
    expect(penalties('low', ['reduced-harm']).get('restrict-business')?.duration).toMatchObject({
      max: { months: 6 },
      maxInclusive: true,
    }));
  it('every fine of the result is mitigated', () => {
    const mitigated = penalties('low', ['reduced-harm']);
    expect([interval(mitigated.get('fine')?.amount), interval(mitigated.get('person-fine')?.amount)]).toEqual([
      '(, 10000)',
      '(, 2000)',
    ]);
  });
  it('lighter keeps every kind, and the durations of the table', () => {
    const lighter = penalties('low', ['reduced-harm'], 1);
    expect([lighter.get('suspend-permit')?.necessity, lighter.get('suspend-permit')?.duration]).toMatchObject([
      'required',
      { min: { months: 4 }, max: { months: 5 }, minInclusive: true, maxInclusive: true },
    ]);
  });
  it('an ordinary result has the durations of the table, or those of the law', () => {
    expect(penalties('low', []).get('suspend-permit')?.duration).toMatchObject({
      min: { months: 4 },
      max: { months: 5 },
    });
    expect(penalties('high', []).get('suspend-permit')?.duration).toMatchObject({
      min: { months: 3 },
      max: { months: 6 },
    });
  });
  it('public security art. 12: mitigated detention is under five days', () => {
    const { options } = rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation: 'tiers',
        party: { kind: 'individual', birthDate: '2007-06-01' },
        facts: {
          gravity: 'graver',
          publicOrderPenaltiesIn6Months: '0',
          sameKindPenaltiesInYear: '0',
          afterSentence: false,
        },
      }),
    );
    const detention = options.map(({ grade, penalties: own }) => [grade, own.find(({ type }) => type === 'detention')]);
    expect(detention).toMatchObject([
      ['mitigated', { necessity: 'optional', duration: { max: { days: 5 }, maxInclusive: false } }],
      ['lighter', { necessity: 'required', duration: { min: { days: 8 }, max: { days: 10 } } }],
    ]);
  });
});
