import { factsOf } from '../conditions/index.js';
import type {
  AmountRule,
  Fact,
  Factor,
  NoteRule,
  OrderRule,
  RuleDocument,
  RuleSet,
  TierNode,
  Violation,
} from '../resolve/index.js';
import { speaksOf } from '../resolve/index.js';
import { deepFreeze, plain } from '../values/index.js';
import { FactLists, namesOf } from './fact-lists.js';
import { planCircumstances } from './plan-circumstances.js';
import type {
  BenchmarkJson,
  DocumentPlan,
  FactorPlan,
  FactWords,
  MethodPlan,
  NodePlan,
  OrderJson,
  Program,
  RemarkPlan,
  ResultPart,
  RowPlan,
  ViolationPlan,
} from './program.js';

/**
 * Lays out a linked rule set for deciding, each violation when it is first asked for. Total: whatever `resolve` has
 * linked without an error can be compiled.
 */
export function compile(rules: RuleSet): Program {
  const documents = new Map<string, DocumentPlan>();
  const byPlace = new Map<string, DocumentPlan[]>();
  for (const document of rules.documents) {
    const plan = new PlannedDocument(document);
    documents.set(document.id, plan);
    if (document.department !== undefined && document.jurisdiction !== undefined) {
      const place = `${document.department}|${document.jurisdiction}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), plan]);
    }
  }
  return { documents, byPlace, calendar: deepFreeze(rules.calendar) };
}

class PlannedDocument implements DocumentPlan {
  readonly document: RuleDocument;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #plans = new Map<string, ViolationPlan>();
  #benchmark: BenchmarkJson | undefined;

  constructor(document: RuleDocument) {
    this.document = document;
    this.#keys = new Map(document.heads.flatMap(({ code, key }) => [code, key].map((name) => [name, code])));
  }

  get benchmark(): BenchmarkJson {
    const { id, digest, title } = this.document;
    this.#benchmark ??= Object.freeze({ id, digest, title });
    return this.#benchmark;
  }

  violation(name: string): ViolationPlan | undefined {
    const code = this.#keys.get(name);
    const known = code === undefined ? undefined : this.#plans.get(code);
    const violation = known === undefined ? this.document.violation(name) : undefined;
    if (code === undefined || violation === undefined) return known;
    // INVARIANT: decisions hand out parts of the rules (sources, bases, labels); frozen, so that a host cannot change another decision.
    const plan = deepFreeze(planViolation(this, violation));
    this.#plans.set(code, plan);
    return plan;
  }

  has(name: string): boolean {
    return this.#keys.has(name);
  }

  names(): Iterable<string> {
    return this.#keys.keys();
  }
}

function planViolation({ document, benchmark }: DocumentPlan, violation: Violation): ViolationPlan {
  const { code, key, name } = violation;
  const lists = new FactLists(violation.facts);
  const penalties = violation.penalties.map((rule) => {
    const amounts = rule.cases.flatMap((one) => [...amountFacts(one.amount), ...namesOf(one.when)]);
    return lists.plan(rule, [...namesOf(rule.when), ...amounts]);
  });
  const orders = violation.orders.map((rule) => ({
    ...lists.plan(rule, [
      ...namesOf(rule.when),
      ...(rule.quantity === undefined ? [] : amountFacts(rule.quantity.figures)),
    ]),
    order: orderOf(rule),
  }));
  const { general } = violation;
  const limitation = general.limitation.map((rule) => lists.plan(rule, namesOf(rule.when)));
  const manners = general.manners.map((rule) => ({
    ...lists.plan(rule, namesOf(rule.when)),
    penalties: new Set(violation.penalties.filter((one) => speaksOf(rule, one)).map((one) => one.key)),
  }));
  const method = planMethod(violation, lists);
  const circumstances = planCircumstances(violation, tableFacts(violation, method), lists);
  const resultParts = resultFacts(violation);
  const procedures = general.procedures.map((rule) => ({
    ...lists.plan(rule, [...namesOf(rule.when), ...namesOf(rule.met)]),
    onResult: [...namesOf(rule.when)].some((name) => resultParts.has(name)),
  }));
  const reads = [...violation.reads].map(([fact, when]) => ({ fact, when }));
  const used = new Set(lists.all.flatMap((list) => list.names));
  for (const { fact, when } of reads) if (used.has(fact)) for (const name of factsOf(when)) used.add(name);
  const statute = [...penalties, ...orders, ...manners].flatMap(({ facts }) => facts.names);
  const moving = circumstances.flatMap(({ facts }) => facts.names);
  const shared = sharedFacts(violation, [statute, moving, ...methodParts(method)]);
  const derived = [...violation.facts.values()].filter(({ name, derive }) => derive !== undefined && used.has(name));
  for (const fact of derived) for (const source of sourcesOf(fact)) used.add(source);
  return {
    document,
    benchmark,
    violation,
    named: { code, id: key, name: name['zh-CN'], names: name },
    penalties,
    orders,
    limitation,
    circumstances,
    manners,
    procedures,
    resultFacts: resultParts,
    ...partyKind(violation),
    method,
    bySeverity: rowsBySeverity(method),
    derived,
    lookedBack: [...violation.facts.values()].filter(({ name, lookBack }) => lookBack !== undefined && used.has(name)),
    shared,
    sharedInTable: new Set(sharedFacts(violation, [statute, ...methodParts(method)]).map(({ name }) => name)),
    remarks: violation.notes.map((note) => planRemark(note, violation)),
    reads: reads.filter(({ fact }) => used.has(fact)),
    words: wordsOf(violation, used),
  };
}

/** The facts that choose a tier or a level. */
function tableFacts(violation: Violation, method: MethodPlan): ReadonlySet<string> {
  const names =
    method.kind === 'tiers'
      ? method.nodes.flatMap(({ within }) => within.names)
      : method.kind === 'scoring'
        ? method.factors.flatMap(({ facts }) => facts.names)
        : [];
  return new Set(names.flatMap((name) => [name, ...namesOf(violation.reads.get(name))]));
}

function rowsBySeverity(method: MethodPlan): readonly RowPlan[] {
  if (method.kind !== 'tiers') return [];
  const rows = (node: NodePlan): readonly RowPlan[] => ('children' in node ? node.children.flatMap(rows) : [node]);
  return method.nodes
    .flatMap(rows)
    .filter(({ rule }) => rule.severity !== undefined)
    .sort((a, b) => (a.rule.severity ?? 0) - (b.rule.severity ?? 0));
}

/** The facts a computed fact is computed from. */
function sourcesOf({ derive }: Fact): readonly string[] {
  switch (derive?.how) {
    case 'count':
    case 'max':
    case 'sum':
      return derive.from;
    case 'days':
      return [derive.after, derive.until];
    default:
      return [];
  }
}

function planMethod(violation: Violation, lists: FactLists): MethodPlan {
  const { method } = violation;
  switch (method.kind) {
    case 'statutory':
      return method;
    case 'tiers':
      return { kind: 'tiers', nodes: method.nodes.map((node) => planNode(node, lists)) };
    case 'scoring': {
      const columns = method.columns.map((rule, column) => ({
        ...lists.plan(rule, [...namesOf(rule.when), ...amountFacts(rule.of)]),
        column,
        start: plain(rule.start),
      }));
      const penalties = [...new Set(columns.map(({ rule }) => rule.penalty))];
      return {
        kind: 'scoring',
        byPenalty: penalties.map((penalty) => columns.filter(({ rule }) => rule.penalty === penalty)),
        factors: method.factors.map((rule) => planFactor(rule, lists)),
      };
    }
  }
}

/** The parts of a table that are answered each for itself: the columns of one penalty, a factor, a whole tier table. */
function methodParts(method: MethodPlan): readonly (readonly string[])[] {
  switch (method.kind) {
    case 'statutory':
      return [];
    case 'tiers':
      return [method.nodes.flatMap(({ within }) => within.names)];
    case 'scoring':
      return [
        ...method.byPenalty.map((columns) => columns.flatMap(({ facts }) => facts.names)),
        ...method.factors.map(({ facts }) => facts.names),
      ];
  }
}

/** A fact of the statute that the table reads by a condition of its own stands for the facts of that condition. */
function sharedFacts(violation: Violation, parts: readonly (readonly string[])[]): readonly Fact[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const names = part.flatMap((name) => [...namesOf(violation.reads.get(name)), name]);
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...violation.facts.values()]
    .filter(({ name, type }) => (type.kind === 'boolean' || type.kind === 'enum') && !violation.reads.has(name))
    .filter(({ name }) => (counts.get(name) ?? 0) > 1)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function planFactor(rule: Factor, lists: FactLists): FactorPlan {
  const levels = rule.levels.map((level) => {
    const weights = level.weights.map(plain);
    return {
      ...lists.plan(level, factsOf(level.when)),
      weight: [...new Set(weights)].join(' / '),
      weights: weights.map((weight) => ({ factor: rule.key, row: level.row, weight })),
    };
  });
  return {
    ...lists.plan(
      rule,
      levels.flatMap(({ facts }) => facts.names),
    ),
    levels,
  };
}

function orderOf({ type, name, necessity, choice, combinable, ...rule }: OrderRule): OrderJson {
  const { within, approval, authority, basis } = rule;
  return {
    type,
    ...(name && { name }),
    necessity,
    choice,
    ...(combinable && { combinable }),
    ...(within && { within }),
    ...(approval && { approval }),
    ...(authority && { authority }),
    basis,
  };
}

function planRemark({ about, text, rows, when }: NoteRule, { table }: Violation): RemarkPlan {
  return {
    remark: { code: about, text, ...(rows && { rows }), basis: [table] },
    ...(rows && { rows: new Set(rows) }),
    ...(when && { when }),
  };
}

function planNode(rule: TierNode, lists: FactLists): NodePlan {
  if (rule.kind === 'tier') {
    const amounts = rule.gives.flatMap(({ amount }) => (amount === undefined ? [] : amountFacts(amount)));
    const planned = lists.plan(rule, [...namesOf(rule.when), ...amounts]);
    const orders = rule.orders.map(orderOf);
    const result = JSON.stringify([rule.severity, rule.tier, rule.gives, orders]);
    return { ...planned, within: planned.facts, orders, result };
  }
  const children = rule.children.map((child) => planNode(child, lists));
  const planned = lists.plan(rule, namesOf(rule.when));
  const names = [planned.facts, ...children.map(({ within }) => within)].flatMap((list) => list.names);
  return { ...planned, within: lists.of(names), children };
}

function amountFacts({ base, per, steps }: AmountRule): string[] {
  const bases = base === undefined ? [] : [base.fact, ...(base.less === undefined ? [] : [base.less])];
  return [...bases, ...per, ...steps.map(({ of }) => of)];
}

function resultFacts({ facts }: Violation): ViolationPlan['resultFacts'] {
  const parts = new Map<string, ResultPart>();
  for (const { name, derive } of facts.values()) if (derive?.how === 'result') parts.set(name, derive.of);
  return parts;
}

function partyKind({ facts }: Violation): Pick<ViolationPlan, 'partyKind'> {
  const fact = [...facts.values()].find(({ derive }) => derive?.how === 'party' && derive.of === 'kind');
  return fact === undefined ? {} : { partyKind: fact.name };
}

function wordsOf(violation: Violation, used: ReadonlySet<string>): Readonly<Record<string, FactWords>> {
  const facts = [...used]
    .sort()
    .map((name) => violation.facts.get(name))
    .filter((fact): fact is Fact => fact !== undefined);
  return Object.fromEntries(
    facts.map((fact) => [
      fact.name,
      {
        type: fact.type.kind,
        label: fact.label,
        ...(fact.unit === undefined ? {} : { unit: fact.unit }),
        ...(fact.values === undefined ? {} : { values: fact.values }),
      },
    ]),
  );
}
