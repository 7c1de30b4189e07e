import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { registerTypedOperators, type TraceNode, toEngineRules } from '../../src/index.js';
import { packagedRulebook } from '../cases/rule-files.js';
import { asMap, asMaps, circumstancesFor, documentOf, type RawMap, scopeOf } from '../oracle/index.js';
import { packagedLibrary } from '../properties/rules.js';

const rulebook = packagedRulebook();
const guangdong = rulebook.document('guangdong-ecology-2022');
if (guangdong === undefined) throw new Error('the Guangdong benchmark is packaged');
const rules = toEngineRules(guangdong);

/** The rules of a violation that a json-rules-engine finds met, by name. */
async function metByEngine(violation: string, facts: Readonly<Record<string, unknown>>): Promise<string[]> {
  const engine = new Engine();
  registerTypedOperators(engine);
  for (const rule of rules) {
    if (rule.event.params.violation === violation) engine.addRule(JSON.parse(JSON.stringify(rule)));
  }
  const { results } = await engine.run({ ...facts });
  return results.map(({ name }) => name).sort();
}

/** The tiers, levels and columns that the decision's trace says apply. */
function metByDecision(node: TraceNode): string[] {
  const own = ['tier', 'level', 'column'].includes(node.kind) && node.conclusion === 'applies' ? [node.id] : [];
  return [...own, ...node.children.flatMap(metByDecision)].sort();
}

const DATES = { committed: '2023-03-01', discovered: '2023-05-20' };

const library = packagedLibrary();
const rowsIn = (tiers: readonly RawMap[]): number =>
  tiers.map(({ rows }) => (rows === undefined ? 1 : rowsIn(asMaps(rows)))).reduce((a, b) => a + b, 0);
const levelsIn = (factors: readonly RawMap[]): number =>
  factors.map(({ levels }) => asMaps(levels).length).reduce((a, b) => a + b, 0);

/** The circumstances of all documents that reach one of these violations, counted where the rule files write them. */
function writtenCircumstances(benchmark: string): readonly string[] {
  const document = documentOf(library, benchmark);
  const all = document.violations.flatMap((violation) =>
    circumstancesFor(scopeOf(library, document, violation), violation).map(
      ({ rule, document: { id } }) => `${id}/${String(rule.id)}`,
    ),
  );
  return [...new Set(all)].sort();
}

describe('rules for a json-rules-engine', () => {
  it.each([
    [
      '1.4',
      {
        majorImpact: false,
        projectInProduction: true,
        eiaDocumentKind: 'form-productive',
        area: 'ecological-red-line',
      },
    ],
    ['1.4', { majorImpact: true }],
    [
      '1.1',
      {
        projectInvestment: '3000000',
        eiaCategory: 'report',
        area: 'ordinary',
        constructionStage: 'foundation',
        duration: { months: 7 },
        sameKindIn2Years: 4,
        cooperated: false,
      },
    ],
  ])('find the rows of table %s that the decision names', async (violation, facts) => {
    const asked = { benchmark: 'guangdong-ecology-2022', violation, dates: DATES };
    const decision = rulebook.decide({ ...asked, facts: { ...facts, harmedLifeHealthOrFinance: false } });
    const met = metByDecision(decision.trace);
    expect(met.length).toBeGreaterThan(0);
    // A missing fact stops the Engine, so it is given every fact of the table; a row that needs others is not asked for.
    const complete = { projectInProduction: false, eiaDocumentKind: 'form-productive', area: 'ordinary', ...facts };
    expect(await metByEngine(violation, complete)).toEqual(met);
  });

  it('name every row and level of the document once, each with what it gives', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    // Counted in the rule files themselves.
    const written = library.get('guangdong-ecology-2022')?.violations ?? [];
    const sum = (count: (violation: RawMap) => number) => written.map(count).reduce((a, b) => a + b, 0);
    const ofType = (type: string) => rules.filter(({ event }) => event.type === type);
    expect(written.length).toBeGreaterThan(50);
    expect(ofType('tier')).toHaveLength(sum(({ tiers }) => rowsIn(asMaps(tiers))));
    expect(ofType('level')).toHaveLength(sum((one) => levelsIn(asMaps(asMap(one.scoring).factors))));
    expect(ofType('column')).toHaveLength(sum((one) => asMaps(asMap(one.scoring).columns).length));
    const circumstances = ofType('circumstance').map(({ name }) => name.replace('/circumstance-', '/'));
    expect([...circumstances].sort()).toEqual(writtenCircumstances('guangdong-ecology-2022'));
    const row21 = rules.find(({ name }) => name === 'guangdong-ecology-2022/1.4/row-21');
    expect(row21?.conditions).toEqual({
      all: [{ all: [{ fact: 'majorImpact', operator: 'equal', value: true }] }],
    });
    expect(row21?.event.params.penalties).toEqual(['unit-fine', 'person-fine']);
  });
});
