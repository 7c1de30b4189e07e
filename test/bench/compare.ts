import { cpus } from 'node:os';
import { type Decision, type Rulebook, verify } from '../../src/index.js';
import { engineFor, matchedBy } from './engine-side.js';
import { measureLoading } from './loading.js';
import { median } from './median.js';
import { randomCases, type TwinCase } from './random-cases.js';
import { type BenchResult, type TableResult, textOf } from './report.js';

/**
 * One decision with its full trace against one run of json-rules-engine over the same conditions. Answers are compared first; then both are
 * timed in turns in the same process, over varied cases one after another, so that no case stands twice in a row. Fails only when answers
 * differ, never because of a time: times are for people to read.
 */
const TABLES = [
  ['guangdong-ecology-2022', '1.1'],
  ['guangdong-ecology-2022', '1.4'],
  ['guangdong-ecology-2022', '4.26'],
  ['guangdong-ecology-2022', '8.42'],
  ['jiangmen-ecology-2020', '11-1'],
] as const;

const [rules = '', ...options] = process.argv.slice(2);
const quick = options.includes('--quick');
const CASES = quick ? 50 : 500;
const ROUNDS = quick ? 3 : 15;

const { rulebook, loading } = measureLoading(rules, quick);
const tables: TableResult[] = [];
for (const [benchmark, violation] of TABLES) tables.push(await compareTable(rulebook, benchmark, violation));
const verifying = measureVerify(rulebook);
const result: BenchResult = { node: process.version, cpu: cpus()[0]?.model ?? '', quick, loading, verifying, tables };
process.stdout.write(options.includes('--json') ? `${JSON.stringify(result, undefined, 2)}\n` : textOf(result));

/** Every violation of every document, linked before; the time that one core spends, whatever else the machine does. */
function measureVerify(book: Rulebook): BenchResult['verifying'] {
  const before = process.cpuUsage();
  const { length: findings } = verify(book);
  const { user, system } = process.cpuUsage(before);
  return { findings, seconds: (user + system) / 1_000_000 };
}

async function compareTable(book: Rulebook, benchmark: string, code: string): Promise<TableResult> {
  const document = book.document(benchmark);
  const violation = document?.violations.find((one) => one.code === code);
  if (document === undefined || violation === undefined) throw new Error(`${benchmark} ${code} is not loaded`);
  const used = factsIn({
    method: violation.method,
    penalties: violation.penalties,
    reads: [...violation.reads.values()],
  });
  const cases = randomCases(benchmark, violation, used, CASES);
  const { engine, rules: count } = engineFor(document, code);
  for (const { ours, theirs } of cases) {
    const [one, other] = [matchedRules(book.decide(ours)), await matchedBy(engine, theirs)];
    if (one.join() !== other.join()) {
      throw new Error(`different answers for ${JSON.stringify(ours)}\n  decide: ${one}\n  json-rules-engine: ${other}`);
    }
  }
  const [decide, withDigest, run] = await timed(cases, [
    ({ ours }) => book.decide(ours).options.length,
    ({ ours }) => book.decide(ours).digest.length,
    ({ theirs }) => engine.run(theirs),
  ]);
  return {
    benchmark,
    violation: code,
    rules: count,
    cases: CASES,
    decideUs: decide,
    withDigestUs: withDigest,
    engineUs: run,
    ratio: run / decide,
    ratioWithDigest: run / withDigest,
  };
}

/** The facts that the law and the table of a violation look at: what is judged before and after them is the same in every case. */
function factsIn(part: unknown): readonly string[] {
  const names = new Set<string>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) {
      one.forEach(look);
      return;
    }
    if (typeof one !== 'object' || one === null) return;
    for (const [key, value] of Object.entries(one)) {
      if ((key === 'fact' || key === 'of' || key === 'less') && typeof value === 'string') names.add(value);
      else if (key === 'per' && Array.isArray(value)) for (const name of value) names.add(String(name));
      else look(value);
    }
  };
  look(part);
  return [...names].sort();
}

/** The rules of the table whose conditions hold, as the trace tells it. */
function matchedRules(decision: Decision): readonly string[] {
  const found: string[] = [];
  const look = ({ id, kind, conclusion, children }: Decision['trace']): void => {
    if (conclusion === 'applies' && ['tier', 'level', 'column'].includes(kind)) found.push(id);
    children.forEach(look);
  };
  look(decision.trace);
  return found.sort();
}

type Work = (one: TwinCase) => unknown;

/** Microseconds that each work takes for one case: the median over rounds in which all take turns. The first round only warms up. */
async function timed(
  cases: readonly TwinCase[],
  works: readonly [Work, Work, Work],
): Promise<[number, number, number]> {
  const rounds: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const repeats = quick || index === 2 ? 1 : 10;
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        for (const one of cases) {
          const answer = work(one);
          if (answer instanceof Promise) await answer;
        }
      }
      const microseconds = ((performance.now() - start) * 1_000) / (cases.length * repeats);
      if (round > 0) rounds[index]?.push(microseconds);
    }
  }
  return [median(rounds[0]), median(rounds[1]), median(rounds[2])];
}
