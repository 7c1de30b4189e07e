import { type Benchmarked, byScore, byTiers } from './answer.js';
import { type Circumstance, circumstanceOf, factsOfTable, isThere } from './circumstances.js';
import { type CaseDates, readDay } from './civil-date.js';
import { factBehind, type Reading } from './conditions.js';
import type { EarlierCase } from './earlier.js';
import type { Facts } from './facts.js';
import { distinct, type Graded, grader, NO_PENALTY, type OracleOption } from './graded.js';
import { citedProvisions, type Document, documentOf, type Library } from './library.js';
import { limitationOf } from './limitation.js';
import type { Party } from './party.js';
import { type Plan, planned } from './plans.js';
import { asMap, asText, type RawMap } from './raw.js';
import { circumstanceRules, conflictRule, rulesIn, type Scope, scopeOf, withoutReplaced } from './scope.js';
import { orders, type StatutoryOrder, type StatutoryPenalty, statutoryPenalties } from './statute.js';
import { bounds, declarationsFor, type Table, tableOf } from './table.js';
import { union } from './truth.js';
import { decisive, nameOf, possibleSets, quietWay, type Supposed, type World, worlds } from './ways.js';

export interface OracleCase {
  readonly benchmark: string;
  readonly violation: string;
  readonly jurisdiction?: string | undefined;
  readonly party?: Party | undefined;
  readonly dates: CaseDates;
  readonly earlier?: readonly EarlierCase[] | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly assumed?: ReadonlySet<string>;
}

export type Outcome = 'penalty' | 'no-penalty' | 'transfer' | 'undetermined' | 'not-covered';

export interface OracleAnswer {
  readonly outcome: Outcome;
  /** What is permitted; while circumstances are open, what is permitted in any of the ways in which they can turn out. */
  readonly options: readonly OracleOption[];
  /** The outcomes that a decision can end with once everything is known. */
  readonly possible: readonly Outcome[];
  /** Ids of all that is among the options; orders by type and name, with `?` while a fact decides whether. */
  readonly penalties: readonly string[];
  readonly orders: readonly string[];
  readonly missing: readonly string[];
  /** Of these the ones on which the table, the statute, the orders or the limitation hang. */
  readonly missingForTable: readonly string[];
  /** All facts that leave a circumstance open, also where that makes no difference. */
  readonly openFacts: readonly string[];
  /** Whether every way in which the circumstances can turn out was looked at. */
  readonly exhaustive: boolean;
  /** The circumstances that are certainly there. */
  readonly there: readonly string[];
  readonly limitation: { readonly expires: string; readonly expired: boolean | null } | null;
  readonly notices: readonly string[];
}

const NOTHING = {
  options: [],
  possible: [],
  penalties: [],
  orders: [],
  missing: [],
  missingForTable: [],
  openFacts: [],
  exhaustive: true,
  there: [],
  limitation: null,
};

const NOT_COVERED = { ...NOTHING, outcome: 'not-covered', possible: ['not-covered'] } as const;

/** The definition of a decision, worked out without haste. */
export function decideByDefinition(library: Library, asked: OracleCase): OracleAnswer {
  const benchmark = documentOf(library, asked.benchmark);
  const violation = benchmark.violations.find(({ code, id }) => code === asked.violation || id === asked.violation);
  const inForce = forceOf(benchmark, asked.dates);
  if (inForce === 'not-in-force') return { ...NOT_COVERED, notices: ['not-in-force'] };
  if (violation === undefined) return { ...NOT_COVERED, notices: ['violation-not-covered'] };

  const file = open(library, asked, benchmark, violation);
  const bare = file.readingIn({});
  const rules = withoutReplaced(rulesIn(file.scope, 'limitation'), file.scope);
  const limitation = limitationOf(
    rules.map(({ rule, document }) => ({ rule, reading: bare(document) })),
    asked.dates,
  );
  const shown = limitation?.shown ?? null;
  const asides = inForce === 'at-decision' ? ['in-force-at-decision-only'] : [];
  if (shown?.expired === true)
    return {
      ...NOTHING,
      outcome: 'no-penalty',
      options: [NO_PENALTY],
      possible: ['no-penalty'],
      limitation: shown,
      notices: asides,
    };

  const judged = judge(file);
  const limits = limitation?.hangsOn ?? new Set<string>();
  const possible = new Set([...judged.outcomes, ...(limits.size > 0 ? (['no-penalty'] as const) : [])]);
  const isFree = possible.size === 1 && !possible.has('penalty');
  // What the table says matters only where there can be a penalty.
  const hangsOfTable = [
    ...(isFree ? [] : [limits]),
    ...(possible.has('penalty') ? [judged.tableHangs, ...judged.hangs] : []),
  ];
  const say = (facts: Iterable<string>) => named(facts, file.declared, asked);
  const missing = say(union([isFree ? new Set() : judged.decisive, ...hangsOfTable]));
  const settled = {
    possible: [...possible].sort(),
    openFacts: say(judged.openFacts),
    exhaustive: judged.exhaustive,
    there: judged.there,
    limitation: shown,
    missing,
    missingForTable: say(union(hangsOfTable)),
  };
  if (isFree) {
    const [outcome] = [...possible] as ['no-penalty' | 'transfer'];
    const options = outcome === 'no-penalty' ? [NO_PENALTY] : [];
    return { ...NOTHING, ...settled, outcome, options, notices: asides };
  }
  const { table } = judged;
  const isOne = judged.exhaustive && judged.results === 1 && table.answered && missing.length === 0;
  return {
    ...settled,
    outcome: isOne ? 'penalty' : 'undetermined',
    options: distinct([...judged.options, ...(limits.size > 0 ? [NO_PENALTY] : [])]),
    penalties: inOptions(judged.options, ({ amounts }) => amounts.keys()),
    orders: inOptions(judged.options, (option) => option.orders),
    notices: [...new Set([...asides, ...table.notices, ...judged.notices])].sort(),
  };
}

const inOptions = (options: readonly OracleOption[], of: (option: OracleOption) => Iterable<string>) =>
  [...new Set(options.flatMap((option) => [...of(option)]))].sort();

/** The facts behind these; what follows from the party is asked for as it stands in a case. */
function named(facts: Iterable<string>, declared: RawMap, { party, earlier, dates }: OracleCase): readonly string[] {
  const asked = [...facts].map(factBehind).map((fact) => {
    const { derive, lookBack } = asMap(declared[fact]);
    const what = asMap(derive).party;
    if (what === 'kind') return 'party.kind';
    if (what === 'age') return party?.birthDate === undefined ? 'party.birthDate' : 'dates.committed';
    const waits = lookBack !== undefined && earlier !== undefined && dates?.committed === undefined;
    return waits ? 'dates.committed' : fact;
  });
  return [...new Set(asked)].sort();
}

/** The case with everything it is decided by. */
interface File {
  readonly library: Library;
  readonly table: Table;
  readonly scope: Scope;
  readonly declared: RawMap;
  readonly circumstances: readonly Circumstance[];
  readonly readingIn: (supposed: Supposed) => (document: Document, words?: RawMap) => Reading;
}

function open(library: Library, asked: OracleCase, benchmark: Document, violation: RawMap): File {
  const table = tableOf(benchmark, violation);
  const scope = scopeOf(library, benchmark, violation);
  const declared = declarationsFor(library, table);
  const setting = { jurisdiction: asked.jurisdiction ?? asText(benchmark.head.jurisdiction), dates: asked.dates };
  const tableFacts = { declared, tested: factsOfTable(violation, benchmark.conditions) };
  const facts: Facts = {
    given: asked.facts,
    declared: (name) => asMap(declared[name]),
    assumed: asked.assumed ?? new Set(),
    supposed: {},
    dates: asked.dates,
    party: asked.party,
    earlier: asked.earlier,
    violation,
  };
  return {
    library,
    table,
    scope,
    declared,
    circumstances: circumstanceRules(scope, violation, setting).map((rule) => circumstanceOf(rule, tableFacts)),
    readingIn: (supposed) => {
      const here = { ...facts, supposed, assumed: new Set([...facts.assumed, ...Object.keys(supposed)]) };
      return (document, words = asMap(document.head.bounds)) => ({
        facts: here,
        named: document.conditions,
        bounds: bounds(words),
        reads: asMap(violation.reads),
        readsWith: { named: benchmark.conditions, bounds: bounds(asMap(violation.bounds ?? benchmark.head.bounds)) },
      });
    },
  };
}

interface OnTheTable {
  readonly table: Benchmarked;
  readonly statute: readonly StatutoryPenalty[];
  readonly ordered: readonly StatutoryOrder[];
}

/** What the statute and the benchmark say before any circumstance is looked at. */
function onTheTable({ library, table, scope, readingIn }: File, supposed: Supposed): OnTheTable {
  const { benchmark, violation } = table;
  const reading = readingIn(supposed);
  const own = reading(benchmark, asMap(violation.bounds ?? benchmark.head.bounds));
  const cited = citedProvisions(library, violation).map(({ law, provision }) => ({ provision, reading: reading(law) }));
  const penalties = withoutReplaced(rulesIn(scope, 'penalties'), scope);
  const statute = statutoryPenalties(
    cited,
    penalties.map(({ rule, document }) => ({ penalty: rule, reading: reading(document) })),
    withoutReplaced(rulesIn(scope, 'manners'), scope).map(({ rule, document }) => ({
      rule,
      reading: reading(document),
    })),
  );
  return {
    table: violation.tiers === undefined ? byScore(table, own, statute) : byTiers(table, own, statute),
    statute,
    ordered: orders(
      cited,
      rulesIn(scope, 'orders').map(({ rule, document }) => ({ order: rule, reading: reading(document) })),
    ),
  };
}

interface Judged extends OnTheTable {
  readonly outcomes: ReadonlySet<'penalty' | 'no-penalty' | 'transfer'>;
  readonly options: readonly OracleOption[];
  /** How many different results the circumstances can lead to. */
  readonly results: number;
  readonly decisive: ReadonlySet<string>;
  readonly openFacts: ReadonlySet<string>;
  readonly exhaustive: boolean;
  readonly there: readonly string[];
  readonly notices: ReadonlySet<string>;
  /** What the table and the law hang on, wherever there can be a penalty: a fact that bars it there may settle them elsewhere. */
  readonly tableHangs: ReadonlySet<string>;
  /** What orders and higher tiers hang on. */
  readonly hangs: readonly ReadonlySet<string>[];
}

/** What comes of the circumstances, in every way in which the open ones can turn out. */
function judge(file: File): Judged {
  const { circumstances, declared, readingIn } = file;
  const bare = onTheTable(file, {});
  const verdictOf = (one: Circumstance, supposed: Supposed) => isThere(one, readingIn(supposed)(one.document));
  const verdicts = circumstances.map((one) => ({ one, verdict: verdictOf(one, {}) }));
  const certain = verdicts.filter(({ verdict }) => verdict.truth === true).map(({ one }) => one);
  const openFacts = union(verdicts.map(({ verdict }) => verdict.hangsOn));
  const hangs = bare.ordered.map(({ given }) => given.hangsOn);
  const common = { ...bare, there: certain.map(({ id }) => id), openFacts, hangs, tableHangs: bare.table.hangsOn };

  const rule = conflictRule(file.scope);
  const isSettled = planned(certain, rule).outcome === 'no-penalty';
  const all = isSettled
    ? [{ supposed: {}, certain, groups: [] }]
    : worlds({ circumstances, declared, verdictOf, shared: bare.table.hangsOn });
  const results = all?.map((world) => resultsIn(world, file, bare, rule));
  if (all === undefined || results === undefined || results.some((one) => one === undefined)) {
    const none = { options: [], results: 0, notices: new Set<string>() };
    const outcomes = new Set(['penalty', 'no-penalty', 'transfer'] as const);
    return { ...common, ...none, outcomes, decisive: new Set(openFacts), exhaustive: false };
  }
  const every = results.flatMap((one) => one ?? []);
  const found = every.flatMap(({ sets }) => sets);
  const perWorld = every.map(({ world, lineFor }) => decisive(world, lineFor));
  const shared =
    all.length > 1 && new Set(found.map(({ line }) => line)).size > 1 ? Object.keys(all[0]?.supposed ?? {}) : [];
  return {
    ...common,
    outcomes: new Set(found.map(({ outcome }) => outcome)),
    options: distinct(found.flatMap(({ options }) => options)),
    results: new Set(found.map(({ line }) => line)).size,
    decisive: union([...perWorld, new Set(shared)]),
    exhaustive: true,
    // What the table needs once an answer that circumstances need too is supposed may be asked for with it.
    openFacts: union([openFacts, ...every.map(({ table }) => table.hangsOn)]),
    notices: union(found.map(({ notices }) => notices)),
    ...(all.length > 1 && { tableHangs: union(every.flatMap((one) => penalHangs(one))) }),
    hangs: [...hangs, ...found.flatMap((one) => one.hangs)],
  };
}

const penalHangs = ({ sets, hangsOn }: { readonly sets: readonly Found[]; readonly hangsOn: ReadonlySet<string> }) =>
  sets.some(({ outcome }) => outcome === 'penalty') ? [hangsOn] : [];

interface Found {
  readonly outcome: 'penalty' | 'no-penalty' | 'transfer';
  readonly options: readonly OracleOption[];
  readonly notices: ReadonlySet<string>;
  readonly hangs: readonly ReadonlySet<string>[];
  readonly line: string;
}

/** What comes of each set of circumstances that is possible while these facts are supposed. */
function resultsIn(world: World, file: File, bare: OnTheTable, rule: string | undefined) {
  const sets = possibleSets(world);
  if (sets === undefined) return undefined;
  const { table, ordered } = Object.keys(world.supposed).length === 0 ? bare : onTheTable(file, world.supposed);
  const known = new Map<string, Found>();
  const grade = grader(table, ordered, file.scope);
  const resultOf = (set: readonly Circumstance[]): Found => {
    const found = known.get(nameOf(set)) ?? resultFor(set, grade, rule);
    known.set(nameOf(set), found);
    return found;
  };
  return {
    world,
    table,
    hangsOn: table.hangsOn,
    sets: sets.map(resultOf),
    lineFor: (set: readonly Circumstance[]) => resultOf([...world.certain, ...set]).line,
  };
}

function resultFor(
  set: readonly Circumstance[],
  grade: (plans: readonly Plan[]) => Graded,
  rule: string | undefined,
): Found {
  const { outcome, plans, conflict } = planned(set, rule);
  const { options, lines, notices, hangs } = grade(plans);
  return {
    outcome,
    options: outcome === 'no-penalty' ? [NO_PENALTY] : options,
    notices: new Set([...notices, ...(conflict ? ['circumstances-conflict'] : [])]),
    hangs,
    line: `${outcome} ${[...lines].sort().join(' ')}`,
  };
}

/** Values of open facts with which none of the open circumstances is there; undefined where there is no such way, or one is there already. */
export function quietly(library: Library, asked: OracleCase): Supposed | undefined {
  const benchmark = documentOf(library, asked.benchmark);
  const violation = benchmark.violations.find(({ code, id }) => code === asked.violation || id === asked.violation);
  if (violation === undefined) return undefined;
  const { circumstances, declared, readingIn } = open(library, asked, benchmark, violation);
  const verdictOf = (one: Circumstance, supposed: Supposed) => isThere(one, readingIn(supposed)(one.document));
  return quietWay({ circumstances, declared, verdictOf, shared: new Set() });
}

/** In force on the day of the act (of its end, when it went on); a document that came into force before the decision may still be the lighter one (art. 37). */
function forceOf(benchmark: Document, dates: CaseDates): 'in-force' | 'at-decision' | 'not-in-force' {
  const { from, until } = asMap(benchmark.head.inForce);
  const covers = (date: string) => {
    const day = readDay(date);
    return day >= readDay(asText(from) ?? '0000-01-01') && day <= readDay(asText(until) ?? '9999-12-31');
  };
  const act = dates.ended ?? dates.committed;
  if (act === undefined || covers(act)) return 'in-force';
  return dates.decided !== undefined && covers(dates.decided) ? 'at-decision' : 'not-in-force';
}
