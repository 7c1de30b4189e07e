import type { StatutoryPenalty, Violation } from '../../resolve/index.js';
import { amountText, durationText } from '../wording/index.js';
import { HEADINGS, type PublishedTable } from './published-table.js';
import { penaltyHeading, placeOf, plainCell } from './tier-table.js';
import type { Words } from './words.js';

/** What the law itself allows, penalty by penalty: for a violation whose document has no table. */
export function statutoryTable({ penalties }: Violation, words: Words): Pick<PublishedTable, 'heading' | 'rows'> {
  const { locale } = words;
  const heading = [HEADINGS.penalty, HEADINGS.when, HEADINGS.range].map((one) => ({ text: one[locale] }));
  return { heading, rows: penalties.flatMap((penalty) => penaltyRows(penalty, words)) };
}

function penaltyRows(penalty: StatutoryPenalty, words: Words): PublishedTable['rows'] {
  const { when, cases, duration, necessity } = penalty;
  const { locale } = words;
  const optional = locale === 'en' ? 'may be imposed' : '可以';
  const own = when === undefined ? '' : words.cell(when);
  const length = duration === undefined ? '' : durationText(duration, words);
  const given =
    cases.length === 0
      ? [{ text: length, when: '' }]
      : cases.map((one) => ({
          text: [amountText(one.amount, words), length]
            .filter((part) => part !== '')
            .join(locale === 'en' ? ', ' : '，'),
          when: one.when === undefined ? '' : words.cell(one.when),
        }));
  return given.map((one, index) => [
    ...(index === 0
      ? [{ text: penaltyHeading(penalty, locale), rows: given.length, columns: 1, source: placeOf(penalty) }]
      : []),
    plainCell(
      [necessity === 'optional' ? optional : '', own, one.when]
        .filter((part) => part !== '')
        .join(locale === 'en' ? '; ' : '；'),
    ),
    plainCell(one.text),
  ]);
}
