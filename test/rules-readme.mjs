// Writes rules/README.md from the rules: what each document holds, and who has read it a second time.
//   node test/rules-readme.mjs > rules/README.md
import { completeCase } from '../dist/index.js';
import { loadRulebook, loadRuleFiles, loadSuites } from '../dist/node.js';

const files = loadRuleFiles();
const rulebook = loadRulebook();

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Worked cases by the document they are decided under. @type {Map<string, number>} */
const cases = new Map();
for (const { shape } of loadSuites()) {
  for (const worked of shape.cases) {
    const complete = completeCase(worked, shape);
    const benchmark = 'case' in complete ? String(complete.case.benchmark ?? '') : '';
    cases.set(benchmark, (cases.get(benchmark) ?? 0) + 1);
  }
}

/** The files of a document. @param {string} id */
const filesOf = (id) => files.filter(({ shape }) => shape.document?.id === id || shape.partOf === id);

/** @param {import('../dist/index.js').RuleDocument} document */
function counts({ violations }) {
  let rows = 0;
  let levels = 0;
  /** @param {readonly import('../dist/index.js').TierNode[]} nodes @returns {number} */
  const below = (nodes) => nodes.reduce((sum, node) => sum + (node.kind === 'group' ? below(node.children) : 1), 0);
  for (const { method } of violations) {
    if (method.kind === 'tiers') rows += below(method.nodes);
    if (method.kind === 'scoring') levels += method.factors.reduce((sum, factor) => sum + factor.levels.length, 0);
  }
  return { violations: violations.length, rows, levels };
}

const sum = { documents: 0, violations: 0, rows: 0, levels: 0, cases: 0 };
const benchmarks = rulebook.documents.flatMap((summary) => {
  const isBenchmark = summary.kind === 'benchmark' || summary.supplements !== undefined;
  const document = rulebook.document(summary.id);
  if (!isBenchmark || document === undefined) return [];
  const { violations, rows, levels } = counts(document);
  const worked = cases.get(summary.id) ?? 0;
  const read = filesOf(summary.id);
  const verified = read.filter(({ shape }) => shape.verified !== undefined);
  sum.documents += 1;
  sum.violations += violations;
  sum.rows += rows;
  sum.levels += levels;
  sum.cases += worked;
  const { inForce } = summary;
  return [
    line([
      `\`${summary.id}\``,
      summary.title['zh-CN'],
      summary.jurisdiction ?? '',
      inForce === undefined ? '' : `${inForce.from} – ${inForce.until ?? ''}`,
      summary.provenance ?? '',
      String(violations),
      String(rows),
      String(levels),
      String(worked),
      `${verified.length} of ${read.length} files`,
    ]),
  ];
});

const laws = rulebook.documents
  .filter(({ kind, supplements }) => kind !== 'benchmark' && supplements === undefined)
  .map(({ id, kind, title }) => {
    const read = filesOf(id);
    const provisions = read.flatMap(({ shape }) => shape.provisions ?? []);
    const penalties = provisions.reduce((total, one) => total + Object.keys(one.penalties ?? {}).length, 0);
    const text = read.find(({ shape }) => shape.document !== undefined)?.shape.document?.text ?? '';
    return line([`\`${id}\``, title['zh-CN'], kind, text, String(provisions.length), String(penalties)]);
  });

process.stdout.write(`# The rules

Made by \`npm run rules-readme\` from the rule files; CI holds it against them. What the verifier finds in them is in FINDINGS.md.

${sum.documents} benchmarks and lists with ${sum.violations} violations, ${sum.rows} rows and ${sum.levels} levels, and ${sum.cases} worked cases; ${laws.length} laws, regulations and rules.

\`published\`: the rows of a published document. \`derived\`: no published table; the statutory ranges alone, so that \`check\` guards them.
The last column counts the files that a reader who had not written them held against the source; date, rows read and corrections stand at the top of each (\`verified\`).

## Benchmarks

${line(['id', 'title', 'place', 'in force', 'provenance', 'violations', 'rows', 'levels', 'worked cases', 'second reading'])}
${line(['---', '---', '---', '---', '---', '---:', '---:', '---:', '---:', '---'])}
${benchmarks.join('\n')}

## Laws, regulations and rules

${line(['id', 'title', 'kind', 'text of', 'provisions', 'penalties'])}
${line(['---', '---', '---', '---', '---:', '---:'])}
${laws.join('\n')}
`);
