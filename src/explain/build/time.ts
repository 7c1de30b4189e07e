import { type Block, item, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, PROCEDURES } from '../vocabulary.js';

/** Limitation and deadlines. */
export function timeSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { limitation, deadlines } = decision;
  const blocks: Block[] = [];
  if (limitation !== null) {
    const { from, expires, expired, basis } = limitation;
    blocks.push(paragraph(language.limitation(language.date(from), language.date(expires), expired)));
    blocks.push(paragraph([language.limitationConvention, ...speaker.basis(basis)].join(language.gap), 'quiet'));
  }
  if (deadlines.length > 0) {
    const items = deadlines.map(({ label, due, counting, provisional, basis }) =>
      item(language.deadline(speaker.text(label), language.date(due), language.counting[counting]), [
        ...(provisional ? [language.provisional] : []),
        ...speaker.basis(basis),
      ]),
    );
    blocks.push({ kind: 'list', ordered: false, items });
  }
  return blocks.length === 0 ? undefined : { heading: language.headings.time, blocks };
}

/** Hearing, review, discussion: what the result makes necessary. */
export function proceduresSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  if (decision.procedures.length === 0) return undefined;
  const items = decision.procedures.map(({ id, required, reason, basis }) =>
    item(
      language.procedure(isOneOf(PROCEDURES, id) ? language.procedures[id] : id, required, reason),
      speaker.basis(basis),
    ),
  );
  return { heading: language.headings.procedures, blocks: [{ kind: 'list', ordered: false, items }] };
}
