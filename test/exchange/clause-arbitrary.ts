import fc from 'fast-check';
import type { AmountClause, FigureRange, Measure, PenaltyClause } from '../../src/exchange/wording/index.js';

const hundredths = (top: number) => fc.integer({ min: 1, max: top }).map((whole) => String(whole / 100));
const yuan = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map(String),
  fc.integer({ min: 1, max: 500 }).map((one) => String(one * 5000)),
);
const optional = <T>(key: string, of: fc.Arbitrary<T>) =>
  fc.option(of, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const flag = (key: string) => fc.boolean().map((on) => (on ? { [key]: true } : {}));

const range = (figure: fc.Arbitrary<string>): fc.Arbitrary<FigureRange> => {
  const lower = fc.record({ figure, word: fc.constantFrom('以上', '超过', '不低于') } as const);
  const upper = fc.record({ figure, word: fc.constantFrom('以下', '以内', '不满', '不超过') } as const);
  return fc.oneof(
    figure.map((exactly) => ({ exactly })),
    lower.map((one) => ({ lower: one })),
    upper.map((one) => ({ upper: one })),
    fc
      .tuple(lower, upper)
      .filter(([low, high]) => Number(low.figure) <= Number(high.figure))
      .map(([low, high]) => ({ lower: low, upper: high })),
  );
};

const BASES = ['货值金额', '违法所得', '建设项目总投资额', '上一年度从本单位取得收入', '直接经济损失', '所收费用'];
const step = fc
  .tuple(
    fc.record({
      of: fc.constantFrom('', '每个因子超标', '重金属污染物（含一类污染物）'),
      each: hundredths(500),
      unit: fc.constantFrom('个超标因子', '倍', '吨', ''),
      add: yuan,
    }),
    optional('rounding', fc.constantFrom('up', 'down', 'half-up')),
    optional('beyond', hundredths(500)),
  )
  .map(([parts, rounding, beyond]) => ({ ...parts, ...rounding, ...beyond }));
const extras = fc
  .tuple(optional('steps', fc.array(step, { minLength: 1, maxLength: 3 })), optional('cap', yuan))
  .map(([steps, cap]) => ({ ...steps, ...cap }));

const amount: fc.Arbitrary<AmountClause> = fc.oneof(
  fc
    .tuple(range(yuan), optional('per', fc.constantFrom('人', '车次', '平方米', '日')), extras, optional('guide', yuan))
    .map(([band, per, more, guide]) => ({ unit: 'yuan' as const, range: band, ...per, ...more, ...guide })),
  fc
    .tuple(
      fc.constantFrom('times', 'percent' as const),
      range(hundredths(10_000)),
      optional('of', fc.constantFrom(...BASES)),
      extras,
    )
    .map(([unit, band, of, more]) => ({ unit, range: band, ...of, ...more }) as AmountClause),
);

const whole = fc.integer({ min: 1, max: 60 }).map(String);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  amount.map((one) => ({ kind: 'fine' as const, amount: one })),
  fc.constantFrom<Measure>({ kind: 'warning' }, { kind: 'public-criticism' }, { kind: 'no-penalty' }),
  fc.constantFrom('违法所得', '非法财物', '违法生产的产品').map((what) => ({ kind: 'confiscate' as const, what })),
  fc
    .tuple(fc.constantFrom('许可证', '营业执照', '资质证书'), optional('duration', range(whole)))
    .map(([what, duration]) => ({ kind: 'permit', act: 'suspend', what, ...duration }) as Measure),
  fc
    .tuple(fc.constantFrom('revoke', 'downgrade' as const), fc.constantFrom('许可证', '资质等级'))
    .map(([act, what]) => ({ kind: 'permit', act, what }) as Measure),
  range(whole).map((days) => ({ kind: 'detention' as const, days })),
  fc
    .tuple(fc.constantFrom('从事检测业务', '担任高级管理人员'), fc.oneof(flag('life'), optional('years', range(whole))))
    .map(([text, time]) => ({ kind: 'bar', text, ...time }) as Measure),
  fc
    .constantFrom('改正', '限期改正', '停产停业', '停止生产或者使用', '恢复原状', '三日内改正')
    .map((text) => ({ kind: 'order' as const, text })),
  fc.constantFrom('强制拆除', '公告', '依法给予处分').map((text) => ({ kind: 'other' as const, text })),
);

const context = fc
  .tuple(
    optional('when', fc.constantFrom('逾期不改正', '情节严重', '有违法所得')),
    optional('approval', fc.constant('有批准权的人民政府')),
    optional('authority', fc.constantFrom('公安机关', '原发证机关')),
    optional('target', fc.constantFrom('直接负责的主管人员和其他直接责任人员', '个人')),
  )
  .map((parts) => Object.assign({}, ...parts) as object);

const manner = fc.oneof(
  fc.tuple(flag('may'), flag('also'), flag('or')).map((parts) => Object.assign({}, ...parts) as object),
  flag('may').map((may) => ({ ...may, either: true })),
);

/** What a cell may say: clauses in any contexts, the first of them joined to nothing. */
export const penaltyClauses: fc.Arbitrary<readonly PenaltyClause[]> = fc.array(
  fc.tuple(context, manner, measure).map((parts) => Object.assign({}, ...parts) as PenaltyClause),
  { minLength: 1, maxLength: 4 },
);
