import type { Decision } from '../../decide/index.js';
import { ProblemsError } from '../../diagnostics/index.js';
import { compareDecimals, decimal } from '../../values/index.js';
import type { ActCheck, CheckResult } from '../check-result.js';
import type { AuditReport, DeviatingAct } from './audit-report.js';
import { LikeActs } from './like-acts.js';
import { ViolationCount } from './violation-count.js';

/** What checks cases: a rulebook. */
export interface Checks {
  check(input: unknown): CheckResult;
}

/**
 * Checks decided cases, each with the penalties it was given as `proposed`, and counts. Only counts, deviations and
 * extremes are kept, so a stream may be as long as it likes.
 *
 * @param cases cases as `rulebook.check` takes them; of an asynchronous iterable the report is a promise
 * @returns plain data; a case that cannot be checked is among the `unusable`, and never thrown
 */
export function audit(rules: Checks, cases: Iterable<unknown>): AuditReport;
export function audit(rules: Checks, cases: AsyncIterable<unknown>): Promise<AuditReport>;
export function audit(rules: Checks, cases: Iterable<unknown> | AsyncIterable<unknown>) {
  const auditor = new Auditor(rules);
  if (Symbol.asyncIterator in cases) return auditAll(auditor, cases);
  for (const one of cases) auditor.add(one);
  return auditor.report();
}

async function auditAll(auditor: Auditor, cases: AsyncIterable<unknown>): Promise<AuditReport> {
  for await (const one of cases) auditor.add(one);
  return auditor.report();
}

class Auditor {
  readonly #rules: Checks;
  readonly #violations = new Map<string, ViolationCount>();
  readonly #like = new LikeActs();
  readonly #acts = { permitted: 0, 'not-permitted': 0, undetermined: 0 };
  readonly #deviating: DeviatingAct[] = [];
  readonly #unusable: AuditReport['unusable'][number][] = [];
  #cases = 0;

  constructor(rules: Checks) {
    this.#rules = rules;
  }

  add(given: unknown): void {
    this.#cases += 1;
    const id = (given as { readonly id?: unknown } | null)?.id;
    const name = id === undefined ? String(this.#cases) : String(id);
    try {
      const result = this.#rules.check(given);
      this.#count(name, result, result.decision);
      for (const one of result.acts) {
        const own = result.decision.acts[one.act];
        if (own !== undefined) this.#count(name, one, own);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      this.#unusable.push({ case: name, problems: error.problems });
    }
  }

  #count(name: string, act: ActCheck, { benchmark, violation, options }: Decision): void {
    this.#acts[act.verdict] += 1;
    if (act.verdict === 'not-permitted') {
      const named = { benchmark: benchmark?.id ?? null, violation: violation?.code ?? null };
      this.#deviating.push({ case: name, ...named, penalties: deviations(act) });
    }
    if (benchmark === null || violation === null) return;
    const key = `${benchmark.id} ${violation.code}`;
    const count =
      this.#violations.get(key) ??
      new ViolationCount({ benchmark: benchmark.id, code: violation.code, names: violation.names });
    this.#violations.set(key, count);
    count.add(act);
    const option = act.option === null ? undefined : options[act.option.option];
    this.#like.add(name, benchmark.id, violation.code, option, act);
  }

  report(): AuditReport {
    const keys = [...this.#violations.keys()].sort();
    return {
      kind: 'audit',
      cases: this.#cases,
      acts: { ...this.#acts },
      violations: keys.flatMap((key) => this.#violations.get(key)?.result() ?? []),
      deviating: this.#deviating.toSorted((a, b) => compareDecimals(furthest(b), furthest(a))),
      unlike: this.#like.result(),
      unusable: [...this.#unusable],
    };
  }
}

function deviations({ penalties }: ActCheck): DeviatingAct['penalties'] {
  return penalties
    .filter(({ verdict }) => verdict !== 'within')
    .map(({ verdict, proposed, permitted, distance }) => ({
      type: proposed?.type ?? permitted?.type ?? '',
      target: proposed?.target ?? permitted?.target ?? 'party',
      verdict,
      ...(distance !== undefined && { distance }),
    }));
}

function furthest({ penalties }: DeviatingAct) {
  const distances = penalties.map(({ distance = '0' }) => decimal(distance));
  return distances.reduce((far, one) => (one.gt(far) ? one : far), decimal('0'));
}
