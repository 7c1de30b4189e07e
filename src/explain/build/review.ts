import type { NarrowingStep, Penalty } from '../../decide/index.js';
import type { ActCheck, CheckResult, OptionReference, PenaltyCheck } from '../../review/index.js';
import { type Block, type Item, item, paragraph, type Section } from '../document.js';
import { compareFigures } from '../figures.js';
import { Speaker } from '../speaker.js';
import { stepItems } from './narrowing.js';
import { actName, findingItem } from './review-findings.js';
import { addressee, optionLabel, proposedText } from './review-names.js';

/** Of more options than anyone compares, only the first are named. */
const MOST_OPTIONS = 5;

/**
 * The verdict, and each proposed penalty with what the nearest result provides, how far it is from it, and what would
 * permit it; then what the file must contain. Of several acts each has its own.
 */
export function verdictSection(speaker: Speaker, result: CheckResult, drawn: boolean): Section {
  const { language, decision } = speaker;
  const { review } = language;
  const blocks: Block[] = [paragraph(review.conclusions[result.verdict], 'verdict')];
  if (decision.acts.length === 0) blocks.push(...actBlocks(speaker, result, drawn));
  else {
    blocks.push({ kind: 'subheading', text: actName(speaker, null) }, ...actBlocks(speaker, result, drawn));
    for (const one of result.acts) {
      const own = decision.acts[one.act];
      if (own === undefined) continue;
      blocks.push({ kind: 'subheading', text: actName(speaker, one.act) });
      blocks.push(paragraph(review.conclusions[one.verdict]));
      blocks.push(...actBlocks(new Speaker(own, language), one, drawn));
    }
  }
  return { heading: review.heading, blocks };
}

function actBlocks(speaker: Speaker, result: ActCheck, drawn: boolean): readonly Block[] {
  const { language, decision } = speaker;
  const { review } = language;
  const blocks: Block[] = [];
  const { options, outcome } = decision;
  if (outcome === 'undetermined') {
    blocks.push(paragraph(language.possibleResults(options.length, decision.missing.length > 0)));
  } else {
    if (outcome !== 'penalty') blocks.push(paragraph(language.outcomes[outcome]));
    if (options.length > 1) blocks.push(paragraph(language.severalOptions(options.length)));
  }
  if (result.option !== null) blocks.push(paragraph(review.heldAgainst(optionLabel(speaker, result.option))));
  if (result.penalties.every(({ proposed }) => proposed === null) && result.option !== null) {
    blocks.push(paragraph(review.noneProposed));
  }
  const items = result.penalties.map((one, index) => verdictItem(speaker, one, result, index, drawn));
  if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
  const others = notExamined(speaker, result);
  if (others.length > 0) blocks.push(paragraph(review.notExamined(others), 'quiet'));
  if (result.findings.length > 0) {
    blocks.push({ kind: 'subheading', text: review.findings.heading });
    blocks.push({ kind: 'list', ordered: false, items: result.findings.map((one) => findingItem(speaker, one)) });
  }
  return blocks;
}

function verdictItem(speaker: Speaker, check: PenaltyCheck, result: ActCheck, index: number, drawn: boolean): Item {
  const { language } = speaker;
  const against = result.option;
  const { review } = language;
  const { verdict, proposed, permitted } = check;
  const choice = proposed === null && permitted !== null ? alternatives(speaker, permitted, against) : [];
  const named =
    proposed !== null
      ? proposedText(speaker, proposed, permitted)
      : permitted !== null
        ? language.on(
            addressee(speaker, permitted.target, check.person),
            language.either(choice.map((one) => speaker.penaltyText(one))),
          )
        : '';
  const notes = [
    ...figures(speaker, check, against),
    ...(proposed === null ? [] : permitting(speaker, result, index)),
    ...basis(speaker, check, against),
  ];
  // A format that draws shows where the sum lies.
  const steps = drawn && proposed !== null && against !== null ? narrowingOf(speaker, permitted, against) : [];
  const items = against === null ? [] : stepItems(speaker, steps, against.grade, proposed?.amount);
  return item(review.stands(language.opening(named), review.verdicts[verdict]), notes, items);
}

/** What is provided, how far the proposal is from it, and why it stands as it does. */
function figures(speaker: Speaker, check: PenaltyCheck, against: OptionReference | null): readonly string[] {
  const { language } = speaker;
  const { review } = language;
  const { verdict, reason, proposed, permitted, distance } = check;
  const formula = narrowingOf(speaker, permitted, against).at(-1)?.formula;
  return [
    ...(proposed === null
      ? []
      : permitted !== null
        ? [review.provides(language.withNecessity(speaker.penaltyText(permitted), permitted.necessity))]
        : verdict === 'type-not-permitted'
          ? [review.nothingProvided]
          : []),
    ...(distance === undefined ? [] : [review.distance(sideOf(check), language.money(distance))]),
    ...(formula === undefined || distance === undefined ? [] : [review.computed(language.formula(formula))]),
    ...(reason === undefined
      ? []
      : reason === 'depends-on-facts'
        ? [language.pending(speaker.factLabels(permitted?.pending ?? []))]
        : [language.opening(review.reasons[reason])]),
  ];
}

/** The articles, and the rows of the table that narrow them. */
function basis(speaker: Speaker, { permitted, basis: own }: PenaltyCheck, against: OptionReference | null) {
  const steps = narrowingOf(speaker, permitted, against).filter(({ step }) => step !== 'statute');
  return speaker.basis([...own, ...steps.flatMap((step) => step.basis)]);
}

function sideOf({ verdict, proposed, permitted }: PenaltyCheck): 'below' | 'above' {
  if (verdict === 'below' || verdict === 'above') return verdict;
  return compareFigures(proposed?.amount ?? '0', permitted?.amount?.min ?? '0') < 0 ? 'below' : 'above';
}

function narrowingOf(
  speaker: Speaker,
  permitted: Penalty | null,
  against: OptionReference | null,
): readonly NarrowingStep[] {
  const option = against === null ? undefined : speaker.decision.options[against.option];
  return option?.narrowing.filter(({ penalty }) => penalty === permitted?.id) ?? [];
}

/** Which options and grades would permit a penalty that not all of them permit. */
function permitting(speaker: Speaker, { options, penalties }: ActCheck, index: number): readonly string[] {
  const { review } = speaker.language;
  const { permittedBy = [] } = penalties[index] ?? {};
  if (options.length < 2 || permittedBy.length === options.length) return [];
  if (permittedBy.length === 0) {
    const isOpen = options.some((option) => option.penalties[index]?.verdict === 'undetermined');
    return isOpen ? [] : [review.permittedByNone];
  }
  const named = permittedBy.slice(0, MOST_OPTIONS).map((one) => optionLabel(speaker, one));
  return [review.permittedBy(named, permittedBy.length - named.length)];
}

/** A missing penalty with the others of its choice. */
function alternatives(speaker: Speaker, missing: Penalty, against: OptionReference | null): readonly Penalty[] {
  const option = against === null ? undefined : speaker.decision.options[against.option];
  const { choice, target } = missing;
  if (choice === null || option === undefined) return [missing];
  return option.penalties.filter((one) => one.choice === choice && one.target === target);
}

/** What the result requires of targets that the proposal does not speak of. */
function notExamined(speaker: Speaker, { penalties, option }: ActCheck): readonly string[] {
  const provided = option === null ? [] : (speaker.decision.options[option.option]?.penalties ?? []);
  // Where nothing at all is proposed, what is required has been missed, for everyone.
  if (penalties.every(({ proposed }) => proposed === null)) return [];
  const targets = new Set(penalties.flatMap(({ proposed }) => (proposed === null ? [] : (proposed.target ?? 'party'))));
  return provided
    .filter(({ target, necessity, choice }) => !targets.has(target) && necessity !== 'optional' && choice === null)
    .map((one) => speaker.language.on(speaker.language.targets[one.target], speaker.penaltyText(one)));
}
