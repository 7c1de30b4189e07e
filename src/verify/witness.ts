import { type Condition, type FactValue, factJson, joinConditions } from '../conditions/index.js';
import { addPeriod, type CalendarDate, contains, decimal, type Json, subtractPeriod } from '../values/index.js';
import { amountsOf, factsOfAmount } from './figures/amounts-of.js';
import type { WitnessCase } from './finding.js';
import { all, type Box, not, Space, type Variable } from './space/index.js';
import type { Table } from './table.js';
import { datesWithin } from './witness-dates.js';

/**
 * A complete case that meets a condition and in which, as far as that is possible, nothing else is remarkable: no
 * circumstance that bars or moves the penalty is present, and everything happened in time.
 */
export function witnessOf(table: Table, shown: Condition): WitnessCase | undefined {
  const { violation } = table;
  const moving = violation.general.circumstances.map(({ present }) => present);
  const limitation = violation.general.limitation.flatMap(({ when }) => when ?? []);
  const bases = amountsOf(violation).flatMap(factsOfAmount);
  const conditions = [shown, ...table.conditions(), ...moving, ...limitation];
  const space = new Space(violation, conditions, new Map(bases.map((name) => [name, []])));
  const wanted = space.formula(shown);
  const quiet = not(space.formula(joinConditions('any', moving)));
  const found = space.first(all([wanted, quiet]), table.budget()).box ?? space.first(wanted, table.budget()).box;
  return found === undefined ? undefined : caseOf(table, space, found);
}

function caseOf({ document, violation }: Table, space: Space, box: Box): WitnessCase {
  const dates = datesWithin(document.inForce);
  const facts = new Map<string, Json>();
  let kind: 'organisation' | 'individual' = 'organisation';
  let birthDate: string | undefined;
  if (violation.facts.has('circumstances')) facts.set('circumstances', []);
  for (const variable of space.variables) {
    const { fact, word } = variable;
    const chosen = box[variable.index]?.[0];
    const values = chosen === undefined ? unremarkable(variable) : variable.cells[chosen]?.values;
    const value = values?.get(fact.name);
    const { derive } = fact;
    if (values === undefined || value === undefined) continue;
    if (word !== undefined) facts.set(fact.name, withWords(facts.get(fact.name), value));
    else if (derive?.how === 'days') setDaysApart(facts, derive, value);
    else if (derive?.how === 'party' && derive.of === 'kind') {
      if (value === 'individual') kind = value;
    } else if (derive?.how === 'party') {
      // Nobody asks for an age unless a rule that is to be met does.
      if (chosen !== undefined)
        birthDate = subtractPeriod(dates.committed, { years: Number(factJson(value)), days: 1 });
    } else for (const [name, one] of values) if (!violation.facts.get(name)?.derive) facts.set(name, factJson(one));
  }
  const party = { kind, ...(kind === 'individual' && birthDate !== undefined && { birthDate }) };
  return { benchmark: document.id, violation: violation.code, party, dates, facts: Object.fromEntries(facts) };
}

const HUNDRED_THOUSAND = decimal('100000');

/** A value that changes nothing: the first of a fact; of money a sum with which shares and multiples can be followed. */
function unremarkable({ fact, cells }: Variable): ReadonlyMap<string, FactValue> | undefined {
  const usual = cells.find(({ range }) => range !== undefined && contains(range, HUNDRED_THOUSAND));
  if (fact.type.kind === 'money' && usual !== undefined) return new Map([[fact.name, HUNDRED_THOUSAND]]);
  return cells[0]?.values;
}

function withWords(known: Json | undefined, value: FactValue): Json {
  const before = Array.isArray(known) ? (known as readonly Json[]) : [];
  return [...before, ...(factJson(value) as readonly Json[])];
}

/** Two days as many days apart as a fact counts between them. */
function setDaysApart(
  facts: Map<string, Json>,
  of: { readonly after: string; readonly until: string },
  count: FactValue,
) {
  const first = '2023-03-01' as CalendarDate;
  facts.set(of.after, first);
  facts.set(of.until, addPeriod(first, { days: Number(factJson(count)) }));
}
