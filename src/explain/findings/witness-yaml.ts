import { FINDINGS, type FindingCode } from '../../diagnostics/index.js';
import type { Json } from '../../values/index.js';
import type { Finding, WitnessCase } from '../../verify/index.js';

/** A witness as an entry of a file of worked cases, ready to paste: what the decision must say is expected of it. */
export function witnessYaml(finding: Finding, witness: WitnessCase): string {
  const { benchmark, violation, party, dates, facts } = witness;
  const notice = noticeOf(finding.code);
  return [
    `- name: ${scalar(`${finding.code}: ${violation} ${finding.rows.join(', ')}`.trim())}`,
    '  case:',
    `    benchmark: ${scalar(benchmark)}`,
    `    violation: ${scalar(violation)}`,
    `    party: ${flow(party)}`,
    `    dates: ${flow(dates)}`,
    '    facts:',
    ...Object.keys(facts)
      .sort()
      .map((name) => `      ${name}: ${flow(facts[name] ?? null)}`),
    ...(notice === undefined ? [] : [`  expect: { notes: [${notice}] }`]),
  ].join('\n');
}

/** What a decision says of a case that shows the fault. */
function noticeOf(code: FindingCode): string | undefined {
  const entry = FINDINGS[code];
  return 'notice' in entry ? entry.notice : undefined;
}

function flow(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => `${key}: ${flow(one as Json)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value) : String(value);
}

const PLAIN = /^[A-Za-z][A-Za-z0-9_-]*$/;
const WORDS_OF_YAML = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS_OF_YAML.test(text) ? text : JSON.stringify(text);
}
