import { type ConditionTrace, type TestTrace, testsOf } from '../../conditions/index.js';
import type { TraceNode } from '../../decide/index.js';
import { failedWords, insteadWords } from '../condition-words.js';
import { CIRCUMSTANCES, circumstanceKey } from '../evidence.js';
import type { Speaker } from '../speaker.js';

/** Why it does not apply, what it depends on, or which facts it found; for rules of law the article too. */
export function detailOf(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  const parts: string[] = [];
  if (node.left !== undefined) parts.push(language.results.left[node.left]);
  if (node.conclusion === 'does-not-apply' && node.failed !== undefined) parts.push(whyNot(speaker, node, node.failed));
  if (node.conclusion === 'unknown' && node.condition !== undefined) parts.push(openWords(speaker, node));
  if (node.conclusion === 'applies' && node.condition !== undefined && !saysItself(node, node.condition)) {
    parts.push(foundWords(speaker, node));
  }
  if (LAW.has(node.kind) && node.basis.length > 0) parts.push(language.citations(node.basis));
  return language.clauses(parts.filter((part) => part !== ''));
}

const LAW: ReadonlySet<TraceNode['kind']> = new Set([
  'penalty',
  'manner',
  'order',
  'limitation',
  'circumstance',
  'procedure',
]);

/** Whether a test asks for just the circumstance it belongs to, which only an officer can find. */
export function asksForItself({ kind, id }: TraceNode, { fact, operator, expected }: TestTrace): boolean {
  const isWord = fact === CIRCUMSTANCES && operator === 'contains';
  return kind === 'circumstance' && isWord && expected === circumstanceKey(id);
}

/** The first test that failed. Where the rule's own name is that test, only what was found instead has to be said. */
function whyNot(speaker: Speaker, node: TraceNode, failed: TestTrace): string {
  const { condition, label, kind } = node;
  if (asksForItself(node, failed)) return speaker.language.results.notFound;
  const tests = condition === undefined ? [] : testsOf([condition]);
  const named = !OWN_NAME.has(kind) && label === undefined && tests.length === 1;
  if (named) return insteadWords(speaker, failed);
  const facts = new Set(tests.map(({ fact }) => fact));
  return failedWords(speaker, failed, kind !== 'level' || facts.size > 1);
}

const OWN_NAME: ReadonlySet<TraceNode['kind']> = new Set(['penalty', 'order', 'circumstance', 'procedure']);

/** Whether the words of the condition already say what was found: every test is that a fact is just this. */
function saysItself({ label }: TraceNode, condition: ConditionTrace): boolean {
  return (
    label === undefined &&
    condition.kind !== 'any' &&
    testsOf([condition]).every(({ operator }) => operator === 'equal')
  );
}

function openWords(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  const open = node.condition === undefined ? [] : testsOf([node.condition]).filter(({ truth }) => truth === null);
  if (open.some((test) => asksForItself(node, test))) return language.results.notEstablished;
  const facts = open.map(({ fact, actual }) =>
    language.finding(speaker.factLabel(fact), speaker.factValue(fact, actual)),
  );
  return facts.length === 0 ? '' : language.dependsOn([...new Set(facts)]);
}

function foundWords(speaker: Speaker, { facts, kind }: TraceNode): string {
  const found = Object.entries(facts)
    .filter(([fact]) => kind !== 'circumstance' || fact !== CIRCUMSTANCES)
    .map(([fact, value]) => speaker.language.finding(speaker.factLabel(fact), speaker.factValue(fact, value)));
  return speaker.language.clauses(found);
}
