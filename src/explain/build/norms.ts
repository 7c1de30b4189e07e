import type { ComparedNorm } from '../../decide/index.js';
import { type Block, type Column, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';

/** One act under several norms: the norm with the higher fine applies, and the act is fined once (Administrative Penalty Law, art. 29). */
export function normsSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { norms } = decision;
  if (norms === null) return undefined;
  const { comparison } = language;
  const blocks: readonly Block[] = [
    paragraph(comparison.normRelations[norms.relation]),
    ...(norms.norms.length === 0 ? [] : [table(speaker, norms.norms)]),
    ...speaker.basis(norms.basis).map((text) => paragraph(text, 'quiet')),
  ];
  return { heading: comparison.norms, blocks };
}

function table(speaker: Speaker, norms: readonly ComparedNorm[]): Block {
  const { language } = speaker;
  const { comparison } = language;
  const column = (title: string, align: Column['align'] = 'start'): Column => ({ title, align });
  return {
    kind: 'table',
    caption: comparison.fines,
    columns: [
      column(comparison.violation),
      column(comparison.document),
      column(comparison.statutory, 'end'),
      column(comparison.fine, 'end'),
      column(comparison.appliedColumn),
    ],
    rows: norms.map(({ benchmark, violation, statutory, fine, applied }) => [
      `${violation.code} ${speaker.text(violation.names)}`,
      speaker.text(benchmark.title),
      statutory === undefined ? comparison.noFine : speaker.moneyRange(statutory),
      fine === undefined ? comparison.noFine : speaker.moneyRange(fine),
      comparison.isApplied[applied === null ? 'open' : applied ? 'true' : 'false'],
    ]),
  };
}
