import type { Conclusion, TraceNode } from '../../decide/index.js';
import { assertNever } from '../assert-never.js';
import { failedWords, testsOf } from '../condition-words.js';
import type { Branch, Mark, Section } from '../document.js';
import type { Speaker } from '../speaker.js';

const MARKS: Readonly<Record<Conclusion, Mark>> = { applies: 'yes', 'does-not-apply': 'no', unknown: 'open' };

/**
 * Every rule that was looked at, for a reviewer. Folded, the rules inside one that does not apply are left out: they could not apply
 * either.
 */
export function treeSection(speaker: Speaker, folded: boolean): Section {
  const { language, decision } = speaker;
  const marks = {
    yes: language.conclusions.applies,
    no: language.conclusions['does-not-apply'],
    open: language.conclusions.unknown,
  };
  return {
    heading: language.headings.tree,
    blocks: [{ kind: 'tree', marks, branches: [branch(speaker, decision.trace, folded)] }],
  };
}

function branch(speaker: Speaker, node: TraceNode, folded: boolean): Branch {
  const detail = detailOf(speaker, node);
  const { source } = node;
  const children = folded && node.conclusion === 'does-not-apply' ? [] : node.children;
  return {
    mark: MARKS[node.conclusion],
    text: textOf(speaker, node),
    ...(detail !== '' && { detail }),
    ...(source !== undefined && source.file !== '' && { source: `${source.file}:${source.line}` }),
    branches: children.map((child) => branch(speaker, child, folded)),
  };
}

function textOf(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  const kind = language.traceKinds[node.kind];
  const name = nameOf(speaker, node);
  const titled = name === '' ? kind : language.labelled(kind, name);
  // A tier has no weight, and a factor that is open has none yet.
  return node.weight === undefined ? titled : language.aside(titled, weightOf(speaker, node.weight));
}

function weightOf(speaker: Speaker, weight: string): string {
  return weight
    .split(' / ')
    .map((one) => speaker.language.percent(one))
    .join(' / ');
}

function nameOf(speaker: Speaker, node: TraceNode): string {
  const { language, decision } = speaker;
  const own = node.id.split('/').at(-1) ?? node.id;
  switch (node.kind) {
    case 'tier':
    case 'level':
      return [node.row === undefined ? '' : language.row(node.row), speaker.rowWords(node)]
        .filter((part) => part !== '')
        .join(language.locale === 'en' ? ', ' : ' ');
    case 'group':
      return speaker.rowWords(node, true);
    case 'penalty':
      return node.label !== undefined ? speaker.text(node.label) : speaker.penaltyName(own);
    case 'order':
      return node.label !== undefined ? speaker.text(node.label) : speaker.orderName(own);
    case 'violation':
      return [decision.violation?.code ?? '', node.label === undefined ? '' : speaker.text(node.label)]
        .filter((part) => part !== '')
        .join(' ');
    case 'limitation':
    case 'decision':
    case 'tiers':
    case 'scoring':
    case 'column':
    case 'factor':
      return node.label === undefined ? '' : speaker.text(node.label);
    default:
      return assertNever(node.kind);
  }
}

/** Why it does not apply, what it depends on, or which facts it found; for rules of law the article too. */
function detailOf(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  const parts: string[] = [];
  if (node.conclusion === 'does-not-apply' && node.failed !== undefined) parts.push(failedWords(speaker, node.failed));
  if (node.conclusion === 'unknown' && node.condition !== undefined) parts.push(openWords(speaker, node));
  if (node.conclusion === 'applies' && node.condition !== undefined) parts.push(foundWords(speaker, node));
  const isLaw = node.kind === 'penalty' || node.kind === 'order' || node.kind === 'limitation';
  if (isLaw && node.basis.length > 0) parts.push(language.citations(node.basis));
  return language.clauses(parts.filter((part) => part !== ''));
}

function openWords(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  const open = node.condition === undefined ? [] : testsOf(node.condition).filter(({ truth }) => truth === null);
  const facts = open.map(({ fact, actual }) =>
    language.finding(speaker.factLabel(fact), speaker.factValue(fact, actual)),
  );
  return facts.length === 0 ? '' : language.dependsOn([...new Set(facts)]);
}

function foundWords(speaker: Speaker, { facts }: TraceNode): string {
  const found = Object.entries(facts).map(([fact, value]) =>
    speaker.language.finding(speaker.factLabel(fact), speaker.factValue(fact, value)),
  );
  return speaker.language.clauses(found);
}
