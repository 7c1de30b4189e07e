import type { Deadline, Surcharge } from '../../decide/index.js';
import { type Block, item, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';

/** Limitation, deadlines and what late payment adds. */
export function timeSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { limitation, deadlines, surcharge } = decision;
  const blocks: Block[] = [];
  if (limitation !== null) {
    const { from, expires, expired, basis } = limitation;
    blocks.push(paragraph(language.limitation(language.date(from), language.date(expires), expired)));
    blocks.push(paragraph([language.limitationConvention, ...speaker.basis(basis)].join(language.gap), 'quiet'));
  }
  if (deadlines.length > 0) {
    const items = deadlines.map((one) => item(deadlineText(speaker, one), deadlineNotes(speaker, one)));
    blocks.push({ kind: 'list', ordered: false, items });
  }
  if (surcharge !== null) blocks.push(...surchargeBlocks(speaker, surcharge));
  return blocks.length === 0 ? undefined : { heading: language.headings.time, blocks };
}

function deadlineText(speaker: Speaker, { label, due, counting }: Deadline): string {
  const { language } = speaker;
  return language.time.deadline(speaker.text(label), language.date(due), language.counting[counting]);
}

function deadlineNotes(speaker: Speaker, one: Deadline): readonly string[] {
  const { language } = speaker;
  const { time } = language;
  const { done, missed, suspended, counting, provisional, basis } = one;
  return [
    ...(done === undefined || missed === null ? [] : [time.done(language.date(done), missed)]),
    ...(suspended === undefined ? [] : [time.suspended(suspended, counting)]),
    ...(provisional ? [language.provisional] : []),
    ...speaker.basis(basis),
  ];
}

function surchargeBlocks(speaker: Speaker, surcharge: Surcharge): readonly Block[] {
  const { language } = speaker;
  const { time } = language;
  const { from, percentPerDay, cappedAfterDays, days, amount, capped, basis } = surcharge;
  const terms = time.surcharge(language.date(from), language.percent(percentPerDay), cappedAfterDays);
  const due =
    days === undefined
      ? []
      : days === '0'
        ? [time.paidInTime]
        : [time.surchargeDue(days, amount && language.fullMoney(amount), capped === true)];
  return [
    paragraph([terms, ...due].join(language.gap)),
    ...speaker.basis(basis).map((text) => paragraph(text, 'quiet')),
  ];
}
