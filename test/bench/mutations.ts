import type { RuleFile, VerifyFinding } from '../../src/index.js';
import {
  type CaseSuite,
  completeCase,
  createRulebook,
  type ParsedFile,
  ProblemsError,
  type Rulebook,
  runSuites,
  verify,
} from '../../src/index.js';
import { loadRuleFiles, loadSuites } from '../../src/node/index.js';
import { type Mutant, mutantsOf, type Violation } from './mutants.js';

/**
 * How many small mistakes in published tables are noticed: a bound moved by one, a row dropped, two levels swapped, another
 * article cited. One mistake at a time, in one violation; noticed by the loader, by `verify` (a finding that was not there
 * before) or by a worked case of the document that no longer comes out.
 *
 *   npm run bench -- --mutations [--quick] [--json]
 */
export interface MutationResult {
  readonly mutants: number;
  readonly byLoading: number;
  readonly byVerifying: number;
  readonly byCases: number;
  readonly share: number;
  /** Per kind of mistake: how many, and how many nobody noticed. */
  readonly kinds: Readonly<Record<string, { readonly all: number; readonly unnoticed: number }>>;
  readonly unnoticed: readonly string[];
}

export function measureMutations(rules: string, most: number): MutationResult {
  const files = loadRuleFiles(rules);
  const suites = loadSuites(rules);
  const all = files.flatMap((file) =>
    (file.shape.violations ?? []).flatMap((one) => mutantsOf(file, one as Violation, files)),
  );
  // Every so many of them: the same mistakes in every run, spread over the whole library.
  const step = Math.max(1, Math.floor(all.length / most));
  const chosen = all.filter((_, at) => at % step === 0);
  const kinds: Record<string, { all: number; unnoticed: number }> = {};
  const counts = { loading: 0, verifying: 0, cases: 0 };
  const unnoticed: string[] = [];
  const baselines = new Map<string, Baseline>();
  for (const mutant of chosen) {
    const key = `${mutant.file.source.file} ${mutant.original.code}`;
    const known = baselines.get(key) ?? baselineOf(mutant, files, suites);
    baselines.set(key, known);
    const by = noticedBy(mutant, files, known);
    kinds[mutant.kind] ??= { all: 0, unnoticed: 0 };
    const kind = kinds[mutant.kind];
    if (kind !== undefined) kind.all += 1;
    if (by !== undefined) counts[by] += 1;
    else {
      if (kind !== undefined) kind.unnoticed += 1;
      unnoticed.push(`${key}: ${mutant.what}`);
    }
  }
  const noticed = counts.loading + counts.verifying + counts.cases;
  return {
    mutants: chosen.length,
    byLoading: counts.loading,
    byVerifying: counts.verifying,
    byCases: counts.cases,
    share: chosen.length === 0 ? 1 : noticed / chosen.length,
    kinds,
    unnoticed,
  };
}

interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  readonly suites: readonly ParsedFile<CaseSuite>[];
}

function baselineOf(mutant: Mutant, files: readonly RuleFile[], suites: readonly ParsedFile<CaseSuite>[]): Baseline {
  const rulebook = rulebookWith(mutant, mutant.original, files);
  const document = documentOf(mutant.file);
  return {
    fingerprints: new Set(findingsIn(rulebook, document).map(({ fingerprint }) => fingerprint)),
    suites: suites.flatMap((suite) => casesOf(suite, document, mutant.original)),
  };
}

/** The worked cases of one violation, each complete, so that none rests on a case of another. */
function casesOf({ shape, source }: ParsedFile<CaseSuite>, document: string, { code, id }: Violation) {
  const cases = shape.cases.flatMap(({ base: _, absent: __, ...worked }, at) => {
    const whole = completeCase(shape.cases[at] ?? worked, shape);
    if (!('case' in whole)) return [];
    const { benchmark, violation, acts, norms } = whole.case as Record<string, unknown>;
    const isOwn = (benchmark === undefined || benchmark === document) && (violation === code || violation === id);
    return isOwn && acts === undefined && norms === undefined ? [{ ...worked, case: whole.case }] : [];
  });
  return cases.length === 0 ? [] : [{ shape: { ...shape, cases } as CaseSuite, source }];
}

function noticedBy(mutant: Mutant, files: readonly RuleFile[], { fingerprints, suites }: Baseline) {
  let rulebook: Rulebook;
  try {
    rulebook = rulebookWith(mutant, mutant.mutated, files);
  } catch (error) {
    if (error instanceof ProblemsError) return 'loading';
    throw error;
  }
  const findings = findingsIn(rulebook, documentOf(mutant.file));
  if (findings.some(({ fingerprint }) => !fingerprints.has(fingerprint))) return 'verifying';
  return suites.length > 0 && runSuites(rulebook, suites).failed > 0 ? 'cases' : undefined;
}

/** The rules with one violation of the document alone: quick to link, and nothing else can be noticed. */
function rulebookWith({ file }: Mutant, violation: Violation, files: readonly RuleFile[]): Rulebook {
  const document = documentOf(file);
  return createRulebook(
    files.map((one) => {
      if (one === file) return { ...one, shape: { ...one.shape, violations: [violation] } } as RuleFile;
      const { violations: _, ...shape } = one.shape;
      return documentOf(one) === document || one.shape.violations !== undefined ? { ...one, shape } : one;
    }),
  );
}

function documentOf({ shape }: RuleFile): string {
  return shape.document?.id ?? shape.partOf ?? '';
}

function findingsIn(rulebook: Rulebook, document: string): readonly VerifyFinding[] {
  return verify(rulebook, { documents: [document] });
}

export function mutationText({
  mutants,
  byLoading,
  byVerifying,
  byCases,
  share,
  kinds,
  unnoticed,
}: MutationResult): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
  const lines = [
    `${mutants} small mistakes in the tables, one at a time: ${percent(share)} noticed`,
    `  when the files are loaded ${byLoading}, by verify ${byVerifying}, by the worked cases ${byCases}`,
    ...Object.entries(kinds).map(([kind, { all, unnoticed: left }]) => `  ${kind}: ${all - left} of ${all}`),
    ...(unnoticed.length > 0 ? ['not noticed:', ...unnoticed.map((one) => `  ${one}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
