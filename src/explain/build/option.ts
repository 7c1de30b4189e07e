import type { Ground, Option } from '../../decide/index.js';
import { type Block, type Item, item } from '../document.js';
import type { Speaker } from '../speaker.js';
import { narrowingItems } from './narrowing.js';
import { orderItems, penaltyItems } from './penalties.js';

/** One permitted result: its grade, why that grade, the row it rests on, what is imposed, and how each fine came about. */
export function optionBlocks(speaker: Speaker, option: Option, index: number, several: boolean): readonly Block[] {
  const { headings } = speaker.language;
  const { penalties, orders } = option;
  const ordered = orderItems(speaker, orders, penalties);
  const items: readonly Item[] = [
    ...groundItems(speaker, option),
    ...place(speaker, option).map((text) => item(text)),
    ...(penalties.length > 0 ? [item(headings.penalties, [], penaltyItems(speaker, penalties, orders))] : []),
    ...(ordered.length > 0 ? [item(headings.orders, [], ordered)] : []),
    ...narrowingItems(speaker, option),
  ];
  return [
    { kind: 'subheading', text: speaker.optionHeading(option, index, several) },
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ];
}

/** Why this grade: the circumstances by name and article; where there is no penalty, whatever the result rests on. */
export function groundItems(speaker: Speaker, { grounds, penalties }: Option): readonly Item[] {
  const named = grounds.filter(({ label }) => label !== undefined);
  if (named.length > 0) return named.map((one) => item(groundLine(speaker, one)));
  return penalties.length > 0 ? [] : speaker.basis(grounds.flatMap(({ basis }) => basis)).map((text) => item(text));
}

/** A circumstance as the ground of a result, or what a rule takes out of it. */
export function groundLine(speaker: Speaker, ground: Ground): string {
  const { results } = speaker.language;
  const text = speaker.groundText(ground);
  if (ground.leavesOut === undefined) return results.because(text);
  return results.leftOut(
    ground.leavesOut.map((one) => speaker.penaltyWord(one)),
    text,
  );
}

/** The document, the tier with its rows, or the score. */
function place(speaker: Speaker, option: Option): readonly string[] {
  const { language } = speaker;
  const { tier, rows, score, benchmark } = option;
  const title = benchmark === undefined ? undefined : benchmarkTitle(speaker, benchmark);
  const lines = title === undefined ? [] : [language.results.givenBy(title)];
  if (score !== undefined) return [...lines, language.scoreLine(language.percent(score))];
  if (rows.length === 0) return lines;
  const cited = rowsText(speaker, option);
  // Where the document has no name for the tier, the decision gives the number of the row instead.
  const named = tier === null || rows.includes(tier) ? cited : language.aside(language.results.tierNamed(tier), cited);
  return [...lines, language.tierLine(named)];
}

/** The rows as the result cites them, which may be of another document than the decision's own. */
export function rowsText(speaker: Speaker, { grounds, rows }: Option): string {
  const cited = grounds.flatMap(({ basis }) => basis).filter(({ row }) => row !== undefined);
  return cited.length === 0 ? speaker.table(rows) : speaker.language.citations(cited);
}

function benchmarkTitle(speaker: Speaker, id: string): string {
  const { inTime, norms } = speaker.decision;
  const compared = [...(inTime?.compared ?? []), ...(norms?.norms ?? [])].map(({ benchmark }) => benchmark);
  const found = compared.find((one) => one.id === id);
  return found === undefined ? id : speaker.language.document(speaker.text(found.title));
}
