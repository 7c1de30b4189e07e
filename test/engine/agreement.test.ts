import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  evaluate,
  evaluateCondition,
  expandCondition,
  type FactValue,
  readFact,
  type Truth,
  trace,
} from '../../src/conditions/index.js';
import { registerTypedOperators } from '../../src/engine/index.js';
import type { Json } from '../../src/values/index.js';
import { type Batch, batch, DECLARATIONS, type Facts } from './random-condition.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);
const runs = Number(process.env.PD_RUNS ?? 20_000);

const RULES = 250;
const CASES = 2;

function engineWith(conditions: readonly Json[], named: Readonly<Record<string, Json>> = {}): Engine {
  const engine = new Engine();
  registerTypedOperators(engine);
  for (const [name, json] of Object.entries(named)) engine.setCondition(name, json as unknown as TopLevelCondition);
  for (const [index, json] of conditions.entries()) {
    // The Engine writes results into the conditions it is given.
    const own = structuredClone(json) as unknown as TopLevelCondition;
    engine.addRule({ name: String(index), conditions: own, event: { type: 'held', params: { index } } });
  }
  return engine;
}

async function held(engine: Engine, facts: Facts): Promise<ReadonlySet<number>> {
  const { events } = await engine.run(structuredClone(facts));
  return new Set(events.map((event) => Number(event.params?.index)));
}

function ours(condition: Json, { named }: Batch, facts: Facts, declared: boolean): Truth {
  const options = { conditions: named, ...(declared && { declarations: DECLARATIONS }) };
  return evaluateCondition(condition, facts, options).value;
}

describe('the same conditions on both evaluators', () => {
  it(`agree on ${runs} random conditions whose facts are all known (PD_SEED=${seed}, PD_RUNS=${runs})`, async () => {
    const batches = fc.sample(batch(RULES, CASES), { seed, numRuns: Math.ceil(runs / RULES) });
    let compared = 0;
    const answers = { true: 0, false: 0 };
    for (const one of batches) {
      const engine = engineWith(one.conditions, one.named);
      for (const facts of one.facts) {
        const theirs = await held(engine, facts);
        for (const [index, condition] of one.conditions.entries()) {
          const expected = theirs.has(index);
          const [declared, inferred] = [ours(condition, one, facts, true), ours(condition, one, facts, false)];
          if (declared !== expected || inferred !== expected) {
            expect.fail(
              JSON.stringify({ expected, declared, inferred, condition, named: one.named, facts }, undefined, 1),
            );
          }
          answers[`${expected}`] += 1;
        }
      }
      compared += one.conditions.length;
    }
    console.info(
      `agreement: ${compared} conditions, ${CASES} cases each, seed ${seed}: ${answers.true} true, ${answers.false} false`,
    );
    expect(compared).toBeGreaterThanOrEqual(runs);
    // A generator that always gave one answer would prove nothing.
    expect(Math.min(answers.true, answers.false)).toBeGreaterThan(compared / 10);
  }, 120_000);

  it('agree on the Engine’s own operators where both sides are whole numbers, booleans or words', async () => {
    const value = fc.constantFrom<Json>(1, 2, 3);
    const word = fc.constantFrom<Json>('a', 'b');
    const leaf = fc.oneof(
      fc.record({
        fact: fc.constant('n'),
        operator: fc.constantFrom(
          'equal',
          'notEqual',
          'lessThan',
          'lessThanInclusive',
          'greaterThan',
          'greaterThanInclusive',
        ),
        value,
      }),
      fc.record({ fact: fc.constant('n'), operator: fc.constantFrom('in', 'notIn'), value: fc.array(value) }),
      fc.record({ fact: fc.constant('w'), operator: fc.constantFrom('equal', 'notEqual'), value: word }),
      fc.record({
        fact: fc.constant('l'),
        operator: fc.constantFrom('contains', 'doesNotContain', 'someFact:equal'),
        value: word,
      }),
      fc.record({ fact: fc.constant('b'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
    );
    const conditions = fc.sample(fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 2 }) }), {
      seed,
      numRuns: 2_000,
    });
    const engine = new Engine();
    for (const [index, json] of conditions.entries()) {
      engine.addRule({
        conditions: structuredClone(json) as unknown as TopLevelCondition,
        event: { type: 'held', params: { index } },
      });
    }
    for (const facts of [
      { n: 1, w: 'a', l: ['a'], b: true },
      { n: 2, w: 'b', l: [], b: false },
      { n: 3, w: 'b', l: ['b', 'a'], b: true },
    ]) {
      const theirs = await held(engine, facts);
      for (const [index, condition] of conditions.entries()) {
        expect(evaluateCondition(condition, facts).value, JSON.stringify(condition)).toBe(theirs.has(index));
      }
    }
  }, 60_000);

  it('agree on expanded short forms', async () => {
    const bounds = { from: 'inclusive', to: 'exclusive' } as const;
    const forms: readonly Json[] = [
      { fine: { from: '9000', to: '10000' } },
      { fine: { over: '9000', upTo: '10000.00' }, area: ['ordinary', 'special'] },
      { atLeast: 2, of: [{ yes: true }, { no: true }, { area: { not: 'special' } }] },
      { harms: { includesAny: ['special', 'protected'], excludes: 'ordinary' } },
      { not: { duration: { under: '1 year' } }, name: 'a label' },
      { when: { upTo: '2024-02-29' }, harms: { includesAll: ['special'] } },
    ];
    const expanded = forms.map((form) => {
      const result = expandCondition(form, { bounds });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.json;
    });
    const engine = engineWith(expanded);
    for (const { facts } of fc.sample(batch(0, 1), { seed, numRuns: 300 })) {
      for (const one of facts) {
        const theirs = await held(engine, one);
        for (const [index, form] of forms.entries()) {
          expect(evaluateCondition(form, one, { declarations: DECLARATIONS, bounds }).value).toBe(theirs.has(index));
        }
      }
    }
  });
});

describe('where we differ from json-rules-engine on purpose', () => {
  const engineSays = async (condition: Json, facts: Facts, typed = false) => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    if (typed) registerTypedOperators(engine);
    engine.addRule({ conditions: structuredClone(condition) as unknown as TopLevelCondition, event: { type: 'held' } });
    return (await engine.run(facts)).events.length > 0;
  };
  const weSay = (condition: Json, facts: Facts) => evaluateCondition(condition, facts).value;

  it('an empty any holds there; none of nothing holds here, and a rule file may not say it', async () => {
    expect(await engineSays({ any: [] }, {})).toBe(true);
    expect(weSay({ any: [] }, {})).toBe(false);
    expect(compileCondition({ any: [] }, { typeOf: () => undefined }).ok).toBe(false);
  });

  it('texts of figures are compared letter by letter there, as exact decimals here', async () => {
    const condition = { all: [{ fact: 'x', operator: 'lessThan', value: '9000.00' }] };
    expect(await engineSays(condition, { x: '10000.00' })).toBe(true);
    expect(await engineSays(condition, { x: '10000.00' }, true)).toBe(false);
    expect(weSay(condition, { x: '10000.00' })).toBe(false);
  });

  it('a fact that nobody gave fires a negated test there and leaves it unknown here', async () => {
    const condition = { not: { fact: 'repeatOffender', operator: 'equal', value: true } };
    expect(await engineSays(condition, {})).toBe(true);
    expect(weSay(condition, {})).toBeUndefined();
  });

  it('a path that leads nowhere fires a negated test there and leaves it unknown here', async () => {
    const condition = { not: { fact: 'party', path: '$.record.repeat', operator: 'equal', value: true } };
    expect(await engineSays(condition, { party: { age: 30 } })).toBe(true);
    expect(weSay(condition, { party: { age: 30 } })).toBeUndefined();
  });

  it('a path on a value that has no parts is the value itself there and unknown here', async () => {
    const condition = { all: [{ fact: 'x', path: '$.a', operator: 'equal', value: 5 }] };
    expect(await engineSays(condition, { x: 5 })).toBe(true);
    expect(weSay(condition, { x: 5 })).toBeUndefined();
  });

  it('a path may hold an expression that is run there; here it is refused', async () => {
    const condition = { all: [{ fact: 'x', path: '$[?(@.n > 1)].n', operator: 'contains', value: 2 }] };
    expect(await engineSays(condition, { x: [{ n: 1 }, { n: 2 }] })).toBe(true);
    expect(() => weSay(condition, { x: [{ n: 1 }, { n: 2 }] })).toThrow('unsafe-path');
  });

  it('an unknown operator is found only while running there and before any fact is looked at here', async () => {
    const condition = { any: [{ fact: 'x', operator: 'greatherThan', value: 1 }] };
    await expect(engineSays(condition, { x: 1 })).rejects.toThrow('Unknown operator');
    expect(compileCondition(condition, { typeOf: () => ({ kind: 'integer' }) })).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-operator', suggestion: 'greaterThan' }],
    });
  });

  it('a comparison that cannot be made is false there and unknown here', async () => {
    const condition = { all: [{ fact: 'x', operator: 'lessThan', value: 'many' }] };
    expect(await engineSays(condition, { x: 5 }, true)).toBe(false);
    expect(weSay(condition, { x: 5 })).toBeUndefined();
    expect(weSay({ not: condition }, { x: 5 })).toBeUndefined();
  });

  it('several structural keys in one place are resolved by a fixed order there and refused here', async () => {
    const condition = {
      all: [{ fact: 'x', operator: 'equal', value: 1 }],
      any: [{ fact: 'x', operator: 'equal', value: 2 }],
    };
    expect(await engineSays(condition, { x: 2 })).toBe(true);
    expect(() => weSay(condition, { x: 2 })).toThrow('mixed-condition');
  });
});

describe('a condition compiled once', () => {
  it('gives the answers of the public door for every case, and its trace the same', () => {
    const [one] = fc.sample(batch(200, 5), { seed, numRuns: 1 });
    if (one === undefined) throw new Error('no batch');
    for (const condition of one.conditions) {
      const compiled = compileCondition(condition, {
        typeOf: () => ({ kind: 'inferred' }),
        named: (name) => one.named[name],
      });
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
      for (const facts of one.facts) {
        const values = new Map(Object.entries(facts).map(([name, json]) => [name, inferredValue(json)]));
        const answer = evaluate(compiled.condition, values);
        expect(answer).toBe(evaluateCondition(condition, facts, { conditions: one.named }).value);
        expect(trace(compiled.condition, values).truth).toBe(answer);
      }
    }
  });
});

function inferredValue(json: Json): FactValue {
  const read = readFact({ kind: 'inferred' }, json);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
