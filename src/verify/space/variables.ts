import { evaluate, type FactValue, type TestCondition } from '../../conditions/index.js';
import type { Fact, Violation } from '../../resolve/index.js';
import { assertNever, type CalendarDate, type Decimal, type Period, type Span, ZERO } from '../../values/index.js';
import type { Cell, Variable } from './cell.js';
import { isOverLists, listSamples } from './list-cells.js';
import { numberCells } from './number-cells.js';
import { durationsIn, figuresIn, operandsOf, textsIn } from './operands.js';
import { dateSamples, durationSamples, roughDays } from './time-cells.js';

type Cut = Omit<Variable, 'index'>;
type Figures = ReadonlyMap<string, readonly Decimal[]>;

export interface CutVariables {
  readonly variables: readonly Variable[];
  readonly variableOf: ReadonlyMap<TestCondition, Variable>;
}

/** Cuts every fact that tests look at into the cells that they tell apart. Tests on one variable share it. */
export function cutVariables(
  { facts, reads }: Violation,
  tests: readonly TestCondition[],
  figures: Figures,
): CutVariables {
  const groups = new Map<string, { readonly fact: Fact; readonly tests: TestCondition[] }>();
  const add = (fact: Fact, key: string, test?: TestCondition) => {
    const group = groups.get(key) ?? { fact, tests: [] };
    if (test !== undefined) group.tests.push(test);
    groups.set(key, group);
  };
  const words = setsByWord(tests, facts);
  for (const test of tests) {
    const { fact: name } = test.subject;
    const fact = facts.get(name);
    if (fact === undefined || reads.has(name)) continue;
    add(fact, keyOf(fact, test, facts, words), test);
  }
  for (const name of figures.keys()) {
    const fact = facts.get(name);
    if (fact !== undefined) add(fact, listKey(fact, facts) ?? name);
  }
  const variables: Variable[] = [];
  const variableOf = new Map<TestCondition, Variable>();
  const keep = (one: Cut, own: readonly TestCondition[]) => {
    const variable = { ...one, index: variables.length };
    variables.push(variable);
    for (const test of own) variableOf.set(test, variable);
  };
  for (const [key, { fact, tests: own }] of groups) {
    const readable = cut(key, fact, own, facts, figures);
    if (readable !== undefined) keep(readable, own);
    else for (const test of own) keep(opaque(fact), [test]);
  }
  return { variables, variableOf };
}

/** Set facts that are only asked for one word at a time: each word is a variable of its own. */
function setsByWord(tests: readonly TestCondition[], facts: Violation['facts']): ReadonlySet<string> {
  const sets = new Set<string>();
  for (const { subject } of tests) if (facts.get(subject.fact)?.type.kind === 'set') sets.add(subject.fact);
  for (const test of tests) if (wordOf(test) === undefined) sets.delete(test.subject.fact);
  return sets;
}

function wordOf({ operator, operand }: TestCondition): string | undefined {
  if (operator !== 'contains' && operator !== 'doesNotContain') return undefined;
  return operand.kind === 'value' && typeof operand.value === 'string' ? operand.value : undefined;
}

const WORD = '∋';
const UNREADABLE = '?';

function keyOf(fact: Fact, test: TestCondition, facts: Violation['facts'], words: ReadonlySet<string>): string {
  const { name } = fact;
  if (test.operand.kind === 'fact' || test.subject.path !== undefined || fact.derive?.how === 'result') {
    return `${UNREADABLE}${name} ${test.operator} ${JSON.stringify(test.operand)}`;
  }
  if (words.has(name)) return `${name}${WORD}${wordOf(test)}`;
  return listKey(fact, facts) ?? name;
}

/** Lists that are counted together, and what is derived from them, have one key: the first list by name. */
function listKey(fact: Fact, facts: Violation['facts']): string | undefined {
  if (fact.type.kind !== 'list' && !isOverLists(fact.derive)) return undefined;
  return [...groupOf(fact, facts).lists].sort()[0];
}

function groupOf(fact: Fact, facts: Violation['facts']) {
  const overLists = [...facts.values()].filter(({ derive }) => isOverLists(derive));
  const lists = new Set(isOverLists(fact.derive) ? fact.derive.from : [fact.name]);
  for (let before = 0; before < lists.size; ) {
    before = lists.size;
    for (const { derive } of overLists) {
      if (!isOverLists(derive) || !derive.from.some((from) => lists.has(from))) continue;
      for (const from of derive.from) lists.add(from);
    }
  }
  const derived = overLists.filter(({ derive }) => isOverLists(derive) && derive.from.every((from) => lists.has(from)));
  return { lists, derived };
}

function cut(
  key: string,
  fact: Fact,
  tests: readonly TestCondition[],
  facts: Violation['facts'],
  figures: Figures,
): Cut | undefined {
  const { name, type } = fact;
  if (key.startsWith(UNREADABLE)) return undefined;
  if (key.includes(WORD)) {
    const word = key.slice(key.indexOf(WORD) + 1);
    return { fact, word, cells: samples(name, [new Set(), new Set([word])]), ordered: true, extent: 'complete' };
  }
  if (listKey(fact, facts) !== undefined) return cutLists(fact, tests, facts, figures);
  const named = operandsOf(tests);
  switch (type.kind) {
    case 'boolean':
      return { fact, cells: samples(name, [false, true]), ordered: true, extent: 'complete' };
    case 'enum':
      return { fact, cells: samples(name, type.values), ordered: false, extent: 'complete' };
    case 'integer':
    case 'decimal':
    case 'money':
    case 'quantity': {
      const cuts = [...figuresIn(named), ...(figures.get(name) ?? [])];
      const domain = fact.derive?.how === 'days' || fact.derive?.how === 'party' ? { min: ZERO } : type;
      const cells = numberCells(domain, type.kind === 'integer', cuts);
      return {
        fact,
        cells: cells.map(({ range, value }) => ({ values: new Map([[name, value]]), range })),
        ordered: true,
        extent: 'complete',
      };
    }
    case 'duration':
      return cutDuration(fact, tests, durationSamples(durationsIn(named)));
    case 'date':
      return merged(fact, samples(name, dateSamples(textsIn(named) as CalendarDate[])), tests, true);
    case 'set':
      return cutSet(fact, tests, textsIn(named));
    case 'list':
    case 'inferred':
      return undefined;
    default:
      return assertNever(type);
  }
}

function samples(name: string, values: readonly FactValue[]): readonly Cell[] {
  return values.map((value) => ({ values: new Map([[name, value]]) }));
}

function cutDuration(fact: Fact, tests: readonly TestCondition[], lengths: readonly (Period | Span)[]): Cut {
  const { cells, ...rest } = merged(fact, samples(fact.name, lengths), tests, true);
  const order = ({ values }: Cell) => roughDays(values.get(fact.name) as Period | Span);
  return { ...rest, cells: [...cells].sort((a, b) => order(a) - order(b)) };
}

/** More words of a set than these are not combined. */
const MOST_WORDS = 8;

function cutSet(fact: Fact, tests: readonly TestCondition[], named: readonly string[]): Cut | undefined {
  const words = [...new Set(named)];
  if (words.length > MOST_WORDS) return undefined;
  const other = fact.type.kind === 'set' ? fact.type.values.find((word) => !words.includes(word)) : undefined;
  let subsets: readonly string[][] = [[]];
  for (const word of other === undefined ? words : [...words, other]) {
    subsets = [...subsets, ...subsets.map((some) => [...some, word])];
  }
  return merged(
    fact,
    samples(
      fact.name,
      subsets.map((some) => new Set(some)),
    ),
    tests,
    false,
  );
}

function cutLists(
  fact: Fact,
  tests: readonly TestCondition[],
  facts: Violation['facts'],
  figures: Figures,
): Cut | undefined {
  const { lists, derived } = groupOf(fact, facts);
  const ofKind = (how: string) => derived.filter(({ derive }) => derive?.how === how).map(({ name }) => name);
  const counting = ofKind('count');
  const isCount = ({ subject }: TestCondition) => counting.includes(subject.fact);
  const further = [...lists, ...derived.map(({ name }) => name)].flatMap((name) => figures.get(name) ?? []);
  const found = listSamples({
    lists: [...lists]
      .sort()
      .map((name) => facts.get(name))
      .filter((one) => one !== undefined),
    derived,
    figures: [...figuresIn(operandsOf(tests.filter((one) => !isCount(one)))), ...further],
    counts: figuresIn(operandsOf(tests.filter(isCount))),
  });
  if (found === undefined) return undefined;
  // Sums of all kinds of items are more than a few samples can show.
  const summing = ofKind('sum');
  const isSampled = tests.some(({ subject }) => summing.includes(subject.fact));
  const cells = found.map((values) => ({ values }));
  return { ...merged(fact, cells, tests, false), extent: isSampled ? 'sampled' : 'complete' };
}

/** The first of the cells that no test tells apart. Cells on which a test has no answer stand for nothing. */
function merged(fact: Fact, cells: readonly Cell[], tests: readonly TestCondition[], ordered: boolean): Cut {
  const kept = new Map<string, Cell>();
  for (const cell of cells) {
    const truths = tests.map((test) => evaluate(test, cell.values));
    if (truths.includes(undefined)) continue;
    const signature = truths.map((truth) => (truth ? '1' : '0')).join('');
    if (!kept.has(signature)) kept.set(signature, cell);
  }
  return { fact, cells: [...kept.values()], ordered, extent: 'complete' };
}

/** A test that cannot be looked into may hold or not. */
function opaque(fact: Fact): Cut {
  const cell: Cell = { values: new Map() };
  return { fact, cells: [cell, cell], ordered: false, extent: 'opaque' };
}
