import type { Decision } from '../decide/index.js';
import { type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { CaseSuite, ParsedFile } from '../parse/index.js';
import type { RuleDocument } from '../resolve/index.js';
import { completeCase, type WorkedCase } from './complete-case.js';
import { type Coverage, CoverageCount, type Uncovered } from './coverage.js';
import { type Mismatch, mismatchesOf } from './mismatch.js';

/** A worked case that does not come out as it was worked: it differs, or it is not a case that can be decided. */
export interface CaseFailure {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly name: string;
  /** What was decided about, as far as it came to that: a document's id and a violation's code. */
  readonly document?: string;
  readonly violation?: string;
  /** The arithmetic behind the expectation, as the case gives it. */
  readonly why?: string;
  readonly mismatches: readonly Mismatch[];
  readonly problems: readonly Problem[];
}

/** What `discretion test` found. Plain data. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly coverage: Coverage;
  readonly uncovered: readonly Uncovered[];
  readonly failures: readonly CaseFailure[];
}

/** What runs the cases and holds the rules to be covered: a rulebook. */
export interface Rules {
  decide(input: unknown): Decision;
  readonly documents: readonly { readonly id: string }[];
  document(id: string): RuleDocument | undefined;
}

/**
 * Decides every worked case and holds it against what it expects.
 *
 * @param suites files of worked cases, as `parseCaseSuite` reads them.
 * @returns how many came out as they were worked, each that did not with its place and what differs, and how much of the
 *   rules the others reach. Never throws: a case that cannot be decided is a failure with its problems.
 */
export function runSuites(rules: Rules, suites: readonly ParsedFile<CaseSuite>[]): TestReport {
  const count = new CoverageCount(rules.documents.flatMap(({ id }) => rules.document(id) ?? []));
  const failures: CaseFailure[] = [];
  let passed = 0;
  for (const { shape, source } of suites) {
    for (const [index, worked] of shape.cases.entries()) {
      const at = (path: readonly (string | number)[]) => source.place(['cases', index, ...path]);
      const { decision, problems } = run(rules, shape, worked, at);
      const mismatches = decision === undefined ? [] : mismatchesOf(decision, worked.expect ?? {});
      if (decision !== undefined && mismatches.length === 0) {
        passed++;
        count.add(decision);
        continue;
      }
      const { file, line, column } = at([]);
      const { name, why } = worked;
      const { benchmark, violation } = decision ?? {};
      failures.push({
        file,
        line,
        column,
        name,
        ...(benchmark && { document: benchmark.id }),
        ...(violation && { violation: violation.code }),
        ...(why !== undefined && { why }),
        mismatches,
        problems,
      });
    }
  }
  return { passed, failed: failures.length, ...count.result(), failures };
}

type PlaceOf = (path: readonly (string | number)[]) => {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

function run(
  rules: Rules,
  suite: CaseSuite,
  worked: WorkedCase,
  at: PlaceOf,
): { readonly decision?: Decision; readonly problems: readonly Problem[] } {
  const complete = completeCase(worked, suite);
  if ('unknownBase' in complete) {
    return { problems: [problem('base-unknown', { base: complete.unknownBase }, at(['base']))] };
  }
  try {
    return { decision: rules.decide(complete.case), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { problems: error.problems.map((one) => ({ ...one, ...at(['case', ...one.path]), path: one.path })) };
  }
}
