/** What `npm run bench -- --json` prints. Times are medians; `Us` microseconds, `Ms` milliseconds, `Mb` mebibytes. */
export interface BenchResult {
  readonly node: string;
  readonly cpu: string;
  /** Few cases and rounds: shows that the benchmark runs, its times mean little. */
  readonly quick: boolean;
  readonly loading: LoadingResult;
  /** `verify` over the whole library, after loading. */
  readonly verifying: { readonly findings: number; readonly seconds: number };
  readonly tables: readonly TableResult[];
}

export interface LoadingResult {
  readonly documents: number;
  readonly violations: number;
  /** All packaged rules, from files to a rulebook: the first time in the process, and again. */
  readonly firstMs: number;
  readonly againMs: number;
  /** Memory that one rulebook keeps. */
  readonly heapMb: number;
  /** The same from the text of compiled rules, and the memory it keeps while no case was decided. */
  readonly compiledMs: number;
  readonly compiledHeapMb: number;
  /** Length of that text. */
  readonly compiledMb: number;
}

export interface TableResult {
  readonly benchmark: string;
  readonly violation: string;
  /** Rows, levels and columns, each one rule for json-rules-engine. */
  readonly rules: number;
  /** Different cases, for all of which both gave the same answer. */
  readonly cases: number;
  /** One decision with its full trace; and with its digest read too. */
  readonly decideUs: number;
  readonly withDigestUs: number;
  /** One run of json-rules-engine over the same conditions. */
  readonly engineUs: number;
  /** How many decisions are made in the time of one run. */
  readonly ratio: number;
  readonly ratioWithDigest: number;
}

export function textOf({ node, cpu, quick, loading, verifying, tables }: BenchResult): string {
  const { documents, violations, firstMs, againMs, heapMb, compiledMs, compiledHeapMb, compiledMb } = loading;
  const rows = tables.map(({ violation, rules, cases, decideUs, withDigestUs, engineUs, ratio, ratioWithDigest }) => [
    violation,
    String(rules),
    String(cases),
    decideUs.toFixed(2),
    withDigestUs.toFixed(2),
    engineUs.toFixed(2),
    `${ratio.toFixed(1)}x`,
    `${ratioWithDigest.toFixed(1)}x`,
  ]);
  const head = [
    'table',
    'rules',
    'cases',
    'decide µs',
    'with digest µs',
    'json-rules-engine µs',
    'ratio',
    'with digest',
  ];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return [
    `Node ${node}, ${cpu}${quick ? ' (quick: times mean little)' : ''}`,
    `loading ${documents} documents with ${violations} tables: ${firstMs.toFixed(0)} ms, again ${againMs.toFixed(0)} ms, ${heapMb.toFixed(1)} MiB kept`,
    `compiled (${compiledMb.toFixed(1)} MiB of JSON): ${compiledMs.toFixed(0)} ms (${(againMs / compiledMs).toFixed(0)}x), ${compiledHeapMb.toFixed(1)} MiB kept; the same documents and digests`,
    `verifying all of it: ${verifying.seconds.toFixed(1)} s of one core, ${verifying.findings} findings`,
    'one decision with full trace against one run of json-rules-engine over the same conditions; answers are equal',
    '',
    line(head),
    ...rows.map(line),
    '',
  ].join('\n');
}
