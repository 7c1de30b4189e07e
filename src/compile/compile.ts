import { type Condition, factsOf } from '../conditions/index.js';
import type { AmountRule, Fact, RuleDocument, RuleSet, TierNode, Violation } from '../resolve/index.js';
import { plain } from '../values/index.js';
import type { DocumentPlan, FactList, FactWords, MethodPlan, NodePlan, Program, ViolationPlan } from './program.js';

/** Lays out a linked rule set for deciding. Total: whatever `resolve` has linked without an error can be compiled. */
export function compile(rules: RuleSet): Program {
  const documents = new Map<string, DocumentPlan>();
  const byPlace = new Map<string, DocumentPlan[]>();
  for (const document of rules.documents) {
    const violations = new Map<string, ViolationPlan>();
    for (const violation of document.violations) {
      const plan = planViolation(document, violation);
      violations.set(violation.code, plan);
      violations.set(violation.key, plan);
    }
    const plan = { document, violations };
    documents.set(document.id, plan);
    if (document.department !== undefined && document.jurisdiction !== undefined) {
      const place = `${document.department}|${document.jurisdiction}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), plan]);
    }
  }
  return { documents, byPlace };
}

/** Hands out fact lists; the same names in the same order are the same list. */
class FactLists {
  readonly all: FactList[] = [];
  readonly #byNames = new Map<string, FactList>();

  of(names: Iterable<string>): FactList {
    const sorted = [...new Set(names)].sort();
    const key = sorted.join(' ');
    const known = this.#byNames.get(key);
    if (known !== undefined) return known;
    const list = { index: this.all.length, names: sorted };
    this.all.push(list);
    this.#byNames.set(key, list);
    return list;
  }

  ofCondition(condition: Condition | undefined): FactList {
    return this.of(condition === undefined ? [] : factsOf(condition));
  }
}

function planViolation(document: RuleDocument, violation: Violation): ViolationPlan {
  const lists = new FactLists();
  const penalties = violation.penalties.map((rule) => {
    const amounts = rule.cases.flatMap((one) => [...amountFacts(one.amount), ...namesOf(one.when)]);
    return { rule, facts: lists.of([...namesOf(rule.when), ...amounts]) };
  });
  const orders = violation.orders.map((rule) => ({ rule, facts: lists.ofCondition(rule.when) }));
  const limitation = document.limitation.map((rule) => ({ rule, facts: lists.ofCondition(rule.when) }));
  const method = planMethod(violation, lists);
  const reads = [...violation.reads].map(([fact, when]) => ({ fact, when }));
  const used = new Set(lists.all.flatMap((list) => list.names));
  for (const { fact, when } of reads) if (used.has(fact)) for (const name of factsOf(when)) used.add(name);
  const derived = [...violation.facts.values()].filter((fact) => fact.derive !== undefined && used.has(fact.name));
  for (const { derive } of derived) if (derive !== undefined) used.add(derive.from);
  return {
    document,
    violation,
    penalties,
    orders,
    limitation,
    method,
    lists: lists.all,
    derived,
    reads: reads.filter(({ fact }) => used.has(fact)),
    words: wordsOf(violation, used),
  };
}

function planMethod(violation: Violation, lists: FactLists): MethodPlan {
  const { method } = violation;
  switch (method.kind) {
    case 'statutory':
      return method;
    case 'tiers':
      return { kind: 'tiers', nodes: method.nodes.map((node) => planNode(node, lists)) };
    case 'scoring': {
      const columns = method.columns.map((rule, index) => ({
        rule,
        index,
        facts: lists.of([...namesOf(rule.when), ...amountFacts(rule.of)]),
      }));
      const penalties = [...new Set(columns.map(({ rule }) => rule.penalty))];
      return {
        kind: 'scoring',
        columns,
        byPenalty: penalties.map((penalty) => columns.filter(({ rule }) => rule.penalty === penalty)),
        factors: method.factors.map((rule) => ({
          rule,
          facts: lists.of(rule.levels.flatMap((level) => [...factsOf(level.when)])),
          levels: rule.levels.map((level) => ({
            rule: level,
            facts: lists.ofCondition(level.when),
            weight: [...new Set(level.weights.map(plain))].join(' / '),
          })),
        })),
      };
    }
  }
}

function planNode(rule: TierNode, lists: FactLists): NodePlan {
  const facts = lists.of([
    ...namesOf(rule.when),
    ...(rule.kind === 'tier' ? rule.gives.flatMap((given) => (given.amount ? amountFacts(given.amount) : [])) : []),
  ]);
  if (rule.kind === 'tier') return { rule, facts };
  return { rule, facts, children: rule.children.map((child) => planNode(child, lists)) };
}

function namesOf(condition: Condition | undefined): Iterable<string> {
  return condition === undefined ? [] : factsOf(condition);
}

function amountFacts(amount: AmountRule): string[] {
  return [...(amount.base === undefined ? [] : [amount.base.fact]), ...amount.per, ...amount.steps.map(({ of }) => of)];
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
