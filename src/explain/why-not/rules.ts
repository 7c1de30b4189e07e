import { testsOf } from '../../conditions/index.js';
import type { Ground, TraceNode } from '../../decide/index.js';
import { asksForItself } from '../build/tree-detail.js';
import { lastOf } from '../evidence.js';
import type { Speaker } from '../speaker.js';
import type { Answer, WhyNotReason } from './answer.js';
import { failedTests, missedWords, nearestFailed } from './failed-tests.js';
import type { Place } from './names.js';

/** Whether rules of one name apply: one that does settles it, then one that is open. */
export function answerRules(speaker: Speaker, asked: string, places: readonly Place[]): Answer {
  const { whyNot } = speaker.language;
  const with_ = (conclusion: TraceNode['conclusion']) => places.find(({ node }) => node.conclusion === conclusion);
  const applying = with_('applies');
  const open = with_('unknown');
  const [first] = places;
  if (first === undefined) throw new TypeError('no rule to answer about');
  const name = nameOf(speaker, (applying ?? open ?? first).node);
  if (applying !== undefined) {
    const { node } = applying;
    const leaving = leavingOut(speaker, node);
    if (leaving !== undefined) return leftOut(speaker, asked, name, leaving);
    const isTaken = !isPassedOver(speaker, node);
    const text = isTaken ? appliesBy(speaker, node) : whyNot.metButAnother;
    const how = [whyNot.placed(text, citationsOf(speaker, node))].filter((one) => one !== '');
    const sentence = isTaken ? whyNot.applies(name, how) : whyNot.doesNotApply(name, how);
    return { asked, applies: isTaken, reasons: [{ rule: node.id, text, basis: node.basis }], sentence, listed: [] };
  }
  if (open !== undefined) {
    const facts = openFacts(speaker, open);
    const sentence = whyNot.open(name, facts);
    const { id, basis } = open.node;
    return { asked, applies: null, reasons: [{ rule: id, text: sentence, basis }], sentence, listed: [] };
  }
  const reasons = places.map((place) => reasonOf(speaker, place));
  const told = reasons.map(({ text }, index) => whyNot.placed(text, citationsOf(speaker, places[index]?.node)));
  const [main = '', ...others] = [...new Set(told)].filter((text) => text !== '');
  const sentence = whyNot.doesNotApply(name, main === '' ? [] : [main]);
  return { asked, applies: false, reasons, sentence, listed: others };
}

/** Why one rule does not apply: its own test, or that of a rule around it. */
export function reasonOf(speaker: Speaker, { node, around }: Place): WhyNotReason {
  const { language } = speaker;
  const { id, basis, left, failed, condition } = node;
  const about = { rule: id, basis };
  if (left !== undefined) return { ...about, text: language.results.left[left], left };
  const above = around.find((one) => one.conclusion === 'does-not-apply' && one.failed !== undefined);
  const missed = above ?? node;
  if (missed.failed === undefined) return { ...about, text: '' };
  if (failed !== undefined && above === undefined && asksForItself(node, failed)) {
    return { ...about, text: language.results.notFound, failed };
  }
  const all = (above === undefined ? condition : above.condition) ?? missed.failed;
  const tests = failedTests(all);
  const nearest = nearestFailed(missed.failed, tests);
  const words = missedWords(speaker, nearest, tests);
  const text = above === undefined ? words : language.whyNot.within(speaker.rowWords(above, true), words);
  return { ...about, text, failed: nearest };
}

export function openFacts(speaker: Speaker, { node, around }: Place): readonly string[] {
  const conditions = [...around, node].flatMap(({ condition }) => condition ?? []);
  const open = testsOf(conditions).filter(({ truth }) => truth === null);
  return [
    ...new Set(
      open.map((test) =>
        asksForItself(node, test)
          ? speaker.language.whyNot.finding(speaker.circumstanceName(node))
          : speaker.factLabel(test.fact),
      ),
    ),
  ];
}

export function nameOf(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  if (node.row !== undefined) return language.row(node.row);
  const key = lastOf(node.id);
  switch (node.kind) {
    case 'circumstance':
      return language.whyNot.circumstance(speaker.circumstanceName(node));
    case 'penalty':
      return node.label === undefined ? speaker.penaltyName(key) : speaker.text(node.label);
    case 'order':
      return node.label === undefined ? speaker.orderName(key) : speaker.text(node.label);
    default:
      return node.label === undefined
        ? language.labelled(language.traceKinds[node.kind], speaker.rowWords(node, true) || key)
        : language.labelled(language.traceKinds[node.kind], speaker.text(node.label));
  }
}

/** A row whose condition is met although the document takes a heavier one. */
function isPassedOver({ decision }: Speaker, { kind, row }: TraceNode): boolean {
  if (kind !== 'tier' || row === undefined) return false;
  const heavier = decision.notes.some(({ code, rows }) => code === 'heavier-row-taken' && rows?.includes(row));
  return heavier && !decision.options.some(({ rows }) => rows.includes(row));
}

/** The rule of the document that takes a penalty out of every result. */
function leavingOut({ decision, evidence }: Speaker, { kind, id }: TraceNode): Ground | undefined {
  const key = lastOf(id);
  if (kind !== 'penalty' || evidence.penalty(key) !== undefined) return undefined;
  const grounds = decision.options.flatMap((option) => option.grounds);
  return grounds.find(({ leavesOut }) => leavesOut?.some((one) => one.id === key));
}

function leftOut(speaker: Speaker, asked: string, name: string, { rule, label, basis }: Ground): Answer {
  const text = label === undefined ? '' : speaker.text(label);
  const sentence = speaker.language.whyNot.doesNotApply(name, [
    speaker.language.whyNot.placed(text, speaker.language.citations(basis)),
  ]);
  return { asked, applies: false, reasons: [{ rule, text, basis }], sentence, listed: [] };
}

function appliesBy(speaker: Speaker, node: TraceNode): string {
  const { language } = speaker;
  if (node.kind === 'circumstance' && node.effects !== undefined) {
    return language.results.leadsTo(node.effects, node.modality);
  }
  if (node.kind === 'penalty') {
    const key = lastOf(node.id);
    const spanning = speaker.decision.certain?.penalties.find(({ id }) => id === key);
    const penalty = spanning ?? speaker.evidence.penalty(key);
    return penalty === undefined ? '' : speaker.penaltyText(penalty);
  }
  return node.row === undefined ? '' : speaker.rowWords(node, true);
}

export function citationsOf(speaker: Speaker, node: TraceNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.basis.length > 0) return speaker.language.citations(node.basis);
  return node.row === undefined ? undefined : speaker.table([node.row]);
}
