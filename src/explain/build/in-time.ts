import type { ComparedRules, Option } from '../../decide/index.js';
import { type Block, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';

/** The rules of the act held against those of the decision (Administrative Penalty Law, art. 37), side by side. */
export function inTimeSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { inTime } = decision;
  if (inTime === null) return undefined;
  const { comparison } = language;
  const applied = inTime.compared.find(({ benchmark }) => benchmark.id === inTime.applied)?.benchmark;
  const blocks: readonly Block[] = [
    paragraph(comparison.changed(language.date(inTime.act), language.date(inTime.decided))),
    paragraph(comparison.relations[inTime.relation]),
    ...(inTime.compared.length === 0 ? [] : [sideBySide(speaker, inTime.compared)]),
    paragraph(
      applied === undefined ? comparison.bothShown : comparison.applied(language.document(speaker.text(applied.title))),
    ),
    ...speaker.basis(inTime.basis).map((text) => paragraph(text, 'quiet')),
  ];
  return { heading: comparison.inTime, blocks };
}

function sideBySide(speaker: Speaker, compared: readonly ComparedRules[]): Block {
  const { language } = speaker;
  const { comparison } = language;
  const most = Math.max(...compared.map(({ options }) => options.length));
  const rows = [
    [comparison.document, ...compared.map(({ benchmark }) => speaker.text(benchmark.title))],
    [comparison.outcome, ...compared.map(({ outcome }) => language.outcomes[outcome])],
    ...Array.from({ length: Math.min(most, MOST_OPTIONS) }, (_, index) => [
      most === 1 ? language.headings.penalties : language.option(index + 1),
      ...compared.map(({ options }) => shortOption(speaker, options[index])),
    ]),
    ...(most > MOST_OPTIONS
      ? [['…', ...compared.map(({ options }) => (options.length > MOST_OPTIONS ? '…' : '—'))]]
      : []),
  ];
  return {
    kind: 'table',
    caption: comparison.sideBySide,
    columns: [comparison.respect, comparison.ofTheAct, comparison.ofTheDecision].map((title) => ({
      title,
      align: 'start',
    })),
    rows,
  };
}

const MOST_OPTIONS = 6;

/** A result in one cell: its grade and what is imposed. */
export function shortOption(speaker: Speaker, option: Option | undefined): string {
  const { language } = speaker;
  if (option === undefined) return '—';
  const grade = language.opening(language.grades[option.grade]);
  if (option.penalties.length === 0) return grade;
  return language.labelled(
    grade,
    language.clauses(
      option.penalties.map((one) => {
        const text = language.withNecessity(speaker.penaltyText(one), one.necessity);
        return one.target === 'party' ? text : language.on(language.targets[one.target], text);
      }),
    ),
  );
}
