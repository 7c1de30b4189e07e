import { compileRules, openRulebook, ProblemsError, type Rulebook } from '../../src/index.js';
import { loadRulebook, loadRuleFiles } from '../../src/node/index.js';
import { median } from './median.js';
import type { LoadingResult } from './report.js';

/** Loads the packaged rules from their sources and from their compiled form; that both are the same rules is asserted first. */
export function measureLoading(
  rules: string,
  quick: boolean,
): { readonly rulebook: Rulebook; readonly loading: LoadingResult } {
  const rounds = quick ? 1 : 5;
  // The first load compiles the code too and is the one a command line pays for.
  const first = timed(() => loadRulebook(rules));
  const again = median(Array.from({ length: rounds }, () => timed(() => loadRulebook(rules))));
  const [rulebook, heap] = kept(() => loadRulebook(rules));
  const text = compiledText(rules);
  const open = () => openRulebook(JSON.parse(text));
  const [compiled, compiledHeap] = kept(open);
  if (JSON.stringify(compiled.documents) !== JSON.stringify(rulebook.documents)) {
    throw new Error('the compiled rules are not those of the sources');
  }
  const { documents } = rulebook;
  return {
    rulebook,
    loading: {
      documents: documents.length,
      violations: documents.reduce((count, document) => count + document.violations.length, 0),
      firstMs: first,
      againMs: again,
      heapMb: heap,
      compiledMs: median(Array.from({ length: rounds }, () => timed(open))),
      compiledHeapMb: compiledHeap,
      compiledMb: text.length / 1_048_576,
    },
  };
}

function compiledText(rules: string): string {
  const compiled = compileRules(loadRuleFiles(rules));
  if (!compiled.ok) throw new ProblemsError(compiled.problems);
  return JSON.stringify(compiled.value);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function kept<T>(work: () => T): readonly [T, megabytes: number] {
  const before = heapUsed();
  const made = work();
  return [made, (heapUsed() - before) / 1_048_576];
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
