import type { Conclusion, TraceNode } from '../../decide/index.js';
import { assertNever } from '../../values/index.js';
import type { Branch, Mark, Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { detailOf } from './tree-detail.js';

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
  // The root stays open whatever it concludes: it is what the reviewer came for.
  const root = {
    ...branch(speaker, { ...decision.trace, children: [] }, folded),
    branches: decision.trace.children.map((child) => branch(speaker, child, folded)),
  };
  return {
    heading: language.headings.tree,
    blocks: [{ kind: 'tree', marks, branches: [root] }],
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
  // A row is known by its number; its kind is plain from where it stands.
  const kind = node.row === undefined ? language.traceKinds[node.kind] : language.row(node.row);
  const name = nameOf(speaker, node);
  const titled = language.opening(name === '' ? kind : language.labelled(kind, name));
  if (node.kind === 'circumstance' && node.effects !== undefined) {
    return language.aside(titled, language.results.leadsTo(node.effects, node.modality));
  }
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
  const { decision } = speaker;
  const own = node.id.split('/').at(-1) ?? node.id;
  switch (node.kind) {
    case 'tier':
    case 'level':
      return speaker.rowWords(node);
    case 'group':
    case 'limitation':
    case 'column':
      return speaker.rowWords(node, true);
    case 'penalty':
      return node.label !== undefined ? speaker.text(node.label) : speaker.penaltyName(own);
    case 'order':
      return node.label !== undefined ? speaker.text(node.label) : speaker.orderName(own);
    case 'violation':
      return [decision.violation?.code ?? '', node.label === undefined ? '' : speaker.text(node.label)]
        .filter((part) => part !== '')
        .join(' ');
    case 'circumstance':
      return speaker.circumstanceName(node);
    case 'manner':
    case 'procedure':
    case 'decision':
    case 'tiers':
    case 'scoring':
    case 'factor':
      return node.label === undefined ? '' : speaker.text(node.label);
    default:
      return assertNever(node.kind);
  }
}
