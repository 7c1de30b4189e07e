import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/conditions/index.js';
import { registerTypedOperators } from '../../src/engine/index.js';
import type { Json } from '../../src/values/index.js';

async function says(actual: Json, operator: string, value: Json, unknown?: 'false' | 'throw'): Promise<boolean> {
  const engine = new Engine();
  registerTypedOperators(engine, unknown === undefined ? {} : { unknown });
  engine.addRule({ conditions: { all: [{ fact: 'x', operator, value }] }, event: { type: 'held' } });
  return (await engine.run({ x: actual })).events.length > 0;
}

describe('typed operators on an Engine', () => {
  it('compare figures exactly, days by the calendar, lengths of time by what they can be', async () => {
    expect(await says('9000.00', 'lessThan', '10000.00')).toBe(true);
    expect(await says('10000.00', 'in', [10_000])).toBe(true);
    expect(await says('2024-02-29', 'lessThan', '2024-03-01')).toBe(true);
    expect(await says('12 months', 'greaterThanInclusive', '1 year')).toBe(true);
    expect(await says({ since: '2023-01-01', until: '2023-07-01' }, 'greaterThanInclusive', '6 months')).toBe(true);
  });

  it('take decorators like any other operator', async () => {
    expect(await says(['9000.00', '10000.00'], 'everyFact:lessThan', '10000.01')).toBe(true);
    expect(await says('9000.00', 'not:in', ['9000'])).toBe(false);
  });

  it('fail a test that has no answer, or stop the run when asked to', async () => {
    expect(await says('90 days', 'lessThan', '3 months')).toBe(false);
    expect(await says(null, 'equal', 1)).toBe(false);
    await expect(says('90 days', 'lessThan', '3 months', 'throw')).rejects.toThrow('ambiguous');
    await expect(says(null, 'not:equal', 1, 'throw')).rejects.toThrow('incomparable');
  });

  it('need no more of an Engine than addOperator', () => {
    const names: string[] = [];
    registerTypedOperators({ addOperator: (name) => names.push(name) });
    expect(names).toEqual([...OPERATORS]);
  });
});
