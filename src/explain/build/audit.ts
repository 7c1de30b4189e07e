import { describeProblem } from '../../diagnostics/index.js';
import type { AuditReport, CheckVerdict, DeviatingAct, Off, UnlikeActs, ViolationAudit } from '../../review/index.js';
import { type Block, type Explanation, type Item, item, paragraph, type Section } from '../document.js';
import type { Language } from '../locales/language.js';
import { penaltyWord } from '../penalty-words.js';

/** Of more entries than this nobody reads all; the JSON format has them. */
const MOST_LISTED = 20;

const VERDICTS: readonly CheckVerdict[] = ['permitted', 'not-permitted', 'undetermined'];
const POSITIONS = ['least', 'lower', 'middle', 'upper', 'most'] as const;

/** Counts first, then each violation, then the cases that a supervisor looks into. */
export function buildAudit(language: Language, report: AuditReport): Explanation {
  const { audit, locale } = language;
  const { headings } = audit;
  const unusable = report.unusable.map(({ case: name, problems }) =>
    item(
      name,
      problems.map((one) => describeProblem(one, locale).message),
    ),
  );
  const sections = [
    overview(language, report),
    violations(language, report.violations),
    listed(
      language,
      headings.deviating,
      report.deviating.map((one) => deviatingItem(language, one)),
    ),
    listed(
      language,
      headings.unlike,
      report.unlike.map((one) => unlikeItem(language, one)),
    ),
    listed(language, headings.unusable, unusable),
  ];
  return {
    locale,
    title: audit.title,
    subject: [],
    sections: sections.filter((one) => one !== undefined),
    footer: [],
  };
}

function overview({ audit }: Language, { cases, acts, violations: all }: AuditReport): Section {
  const { columns, captions, verdicts, positions, headings } = audit;
  const count = (place: (typeof POSITIONS)[number]) => all.reduce((sum, one) => sum + one.positions[place], 0);
  const bars = POSITIONS.map((place) => ({ label: positions[place], count: count(place) }));
  const blocks: readonly Block[] = [
    paragraph(audit.overview(cases, acts['not-permitted']), 'verdict'),
    {
      kind: 'table',
      caption: captions.acts,
      columns: [
        { title: columns.what, align: 'start' },
        { title: columns.count, align: 'end' },
      ],
      rows: VERDICTS.map((one) => [verdicts[one], String(acts[one])]),
    },
    {
      kind: 'bars',
      caption: captions.positions,
      columns: [
        { title: columns.position, align: 'start' },
        { title: columns.count, align: 'end' },
      ],
      bars,
    },
  ];
  return {
    heading: headings.overview,
    blocks: bars.some(({ count: some }) => some > 0) ? blocks : blocks.slice(0, -1),
  };
}

function violations(language: Language, all: readonly ViolationAudit[]): Section | undefined {
  if (all.length === 0) return undefined;
  const { audit, locale } = language;
  const { columns, captions, verdicts, headings } = audit;
  const off = ({ fines, yuan }: Off) => (fines === 0 ? '' : audit.off(fines, language.fullMoney(yuan)));
  const table: Block = {
    kind: 'table',
    caption: captions.violations,
    columns: [
      { title: columns.violation, align: 'start' },
      ...VERDICTS.map((one) => ({ title: verdicts[one], align: 'end' as const })),
      { title: columns.below, align: 'start' },
      { title: columns.above, align: 'start' },
    ],
    rows: all.map(({ code, names, acts, below, above }) => [
      `${code} ${names[locale]}`,
      ...VERDICTS.map((one) => String(acts[one])),
      off(below),
      off(above),
    ]),
  };
  return { heading: headings.violations, blocks: [table] };
}

function deviatingItem(language: Language, { case: name, violation, penalties }: DeviatingAct): Item {
  const { audit, review } = language;
  const notes = penalties.map(({ type, target, verdict, distance }) => {
    const word = language.on(language.targets[target], penaltyWord(language, { type }));
    return audit.distance(
      word,
      review.verdicts[verdict],
      distance === undefined ? undefined : language.fullMoney(distance),
    );
  });
  return item(audit.deviating(name, violation ?? '?'), notes);
}

function unlikeItem(language: Language, { violation, rows, range, acts, lowest, highest, apart }: UnlikeActs): Item {
  const { audit, difference } = language;
  const money = (figure: string) => language.fullMoney(figure);
  const named = rows.length === 0 ? '' : difference.rowNames(rows);
  return item(audit.unlike(violation, named, language.moneyRange(range), acts), [
    audit.apart(money(lowest.amount), lowest.case, money(highest.amount), highest.case, money(apart)),
  ]);
}

function listed({ audit }: Language, heading: string, items: readonly Item[]): Section | undefined {
  if (items.length === 0) return undefined;
  const more = items.length - MOST_LISTED;
  const list: Block = { kind: 'list', ordered: false, items: items.slice(0, MOST_LISTED) };
  return { heading, blocks: more > 0 ? [list, paragraph(audit.more(more), 'quiet')] : [list] };
}
