import type { Ground, Penalty } from '../../decide/index.js';
import type { Finding, NamedProcedure, OptionReference, Proposed, ReasonsNeeded } from '../../review/index.js';
import { assertNever } from '../../values/index.js';
import { type Item, item } from '../document.js';
import type { Speaker } from '../speaker.js';
import { optionLabel, proposedText } from './review-names.js';

/** One finding with what it rests on. */
export function findingItem(speaker: Speaker, finding: Finding): Item {
  const { language } = speaker;
  const words = language.review.findings;
  switch (finding.kind) {
    case 'reasons-needed':
      return reasonsItem(speaker, finding);
    case 'approval-needed': {
      const { proposed, permitted, approval, authority } = finding;
      return item(language.opening(words.needs(proposedText(speaker, proposed, permitted))), [
        ...(approval === undefined ? [] : [language.approval(speaker.text(approval))]),
        ...(authority === undefined ? [] : [language.authority(speaker.text(authority))]),
        ...speaker.basis(finding.basis),
      ]);
    }
    case 'procedure-skipped': {
      const { procedure } = finding;
      return item(words.skipped(speaker.text(procedure.label)), procedureNotes(speaker, procedure));
    }
    case 'procedure-not-shown':
      return item(
        words.notShown,
        [],
        finding.procedures.map((one) => item(speaker.text(one.label), procedureNotes(speaker, one))),
      );
    case 'on-the-spot': {
      const { permitted, pending, followed, basis } = finding;
      return item(words.onTheSpot(permitted), [
        ...(pending === undefined ? [] : [language.pending(speaker.factLabels(pending))]),
        ...(followed === true ? [words.onTheSpotFollowed] : []),
        ...speaker.basis(basis),
      ]);
    }
    case 'deadline-missed': {
      const { label, due, done, counting, provisional, basis } = finding;
      const last = language.aside(language.date(due), language.counting[counting]);
      const day = done === undefined ? undefined : language.date(done);
      return item(words.missed(speaker.text(label), last, day), [
        ...(provisional ? [language.provisional] : []),
        ...speaker.basis(basis),
      ]);
    }
    case 'act-not-examined':
      return item(words.actNotExamined(actName(speaker, finding.act)));
    default:
      return assertNever(finding);
  }
}

/** One of several acts; null is the first, the decision's own. */
export function actName({ language, decision }: Speaker, act: number | null): string {
  const violation = act === null ? decision.violation : decision.acts[act]?.violation;
  const { code, names } = violation ?? { code: '', names: undefined };
  const name = names === undefined ? '' : language.violation(code, names[language.locale]);
  return language.review.act(act === null ? 1 : act + 2, name);
}

function procedureNotes(speaker: Speaker, { required, pending, basis }: NamedProcedure): readonly string[] {
  const { language } = speaker;
  const depends =
    pending === undefined ? language.review.findings.dependsOnFigure : language.pending(speaker.factLabels(pending));
  return [...(required === null ? [depends] : []), ...speaker.basis(basis)];
}

function reasonsItem(speaker: Speaker, finding: ReasonsNeeded): Item {
  const { language } = speaker;
  const words = language.review.findings;
  const said = (proposed: Proposed, permitted: Penalty) => language.opening(proposedText(speaker, proposed, permitted));
  const basis = speaker.basis(finding.basis);
  switch (finding.reason) {
    case 'grade':
      return item(words.establish(optionLabel(speaker, finding.option)), [], groundItems(speaker, finding.grounds));
    case 'waived':
      return item(words.waive, [], groundItems(speaker, finding.grounds));
    case 'choice':
      return choiceItem(speaker, finding.option, finding.others, finding.against);
    case 'guide': {
      const { proposed, permitted, guide, difference, side } = finding;
      const money = language.money(difference);
      return item(words.awayFromGuide(said(proposed, permitted), side, money, speaker.moneyRange(guide)), basis);
    }
    case 'figure': {
      const { amount } = finding.permitted;
      const range = amount === undefined ? '' : speaker.moneyRange(amount);
      return item(words.withinRange(said(finding.proposed, finding.permitted), range), basis);
    }
    case 'optional-imposed':
      return item(words.imposed(said(finding.proposed, finding.permitted)), basis);
    case 'optional-left-out': {
      const [first] = finding.penalties;
      const names = language.either(finding.penalties.map((one) => speaker.penaltyText(one)));
      const whom = first === undefined ? '' : language.targets[first.target];
      const named = finding.person === undefined ? whom : language.aside(whom, finding.person);
      return item(words.leftOut(language.opening(language.on(named, names))), basis);
    }
    case 'alternative': {
      const { others: penalties, orders = [] } = finding;
      const others = language.either([
        ...penalties.map((one) => speaker.penaltyText(one)),
        ...orders.map((one) => speaker.orderText(one)),
      ]);
      return item(words.alternative(said(finding.proposed, finding.permitted), others), basis);
    }
    default:
      return assertNever(finding);
  }
}

/** Of more results than anyone compares, only the first are named. */
const MOST_OTHERS = 5;

function choiceItem(
  speaker: Speaker,
  option: OptionReference,
  others: readonly OptionReference[],
  against: readonly Ground[],
): Item {
  const { language } = speaker;
  const { findings } = language.review;
  const named = others.slice(0, MOST_OTHERS).map((one) => optionLabel(speaker, one));
  const text = findings.choose(optionLabel(speaker, option), others.length > named.length ? [...named, '…'] : named);
  if (against.length === 0) return item(text);
  return item(text, [], [item(findings.weigh, [], groundItems(speaker, against))]);
}

/** A circumstance by its name; what has none (the limitation period) by its article. */
function groundItems(speaker: Speaker, grounds: readonly Ground[]): readonly Item[] {
  return grounds.map(({ label, basis }) =>
    label === undefined
      ? item(speaker.language.citations(basis))
      : item(speaker.language.opening(speaker.text(label)), speaker.basis(basis)),
  );
}
