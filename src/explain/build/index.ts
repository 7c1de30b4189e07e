import type { Explanation, Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { noticesSection } from './notices.js';
import { possibilitiesSection } from './possibilities.js';
import { questionsSection } from './questions.js';
import { reasonsSection } from './reasons.js';
import { resultSection } from './result.js';
import { proceduresSection, timeSection } from './time.js';
import { treeSection } from './tree.js';

/** How much is told beside the result: the reasons, every rule that was looked at, or both (the rules then folded or whole). */
export interface Extent {
  readonly reasons: boolean;
  readonly tree: 'none' | 'folded' | 'whole';
}

/** The order in which people read: what may be imposed, why, what to beware of, what is still to be done, and every rule at the end. */
export function buildExplanation(speaker: Speaker, extent: Extent): Explanation {
  const { decision, language } = speaker;
  const { benchmark, violation } = decision;
  const sections: readonly (Section | undefined)[] = [
    resultSection(speaker),
    ...(extent.reasons
      ? [
          possibilitiesSection(speaker),
          questionsSection(speaker),
          reasonsSection(speaker),
          noticesSection(speaker),
          timeSection(speaker),
          proceduresSection(speaker),
        ]
      : []),
    ...(extent.tree === 'none' || decision.trace.children.length === 0
      ? []
      : [treeSection(speaker, extent.tree === 'folded')]),
  ];
  return {
    locale: language.locale,
    title: language.headings.title,
    subject: [
      ...(violation === null ? [] : [language.violation(violation.code, speaker.text(violation.names))]),
      ...(benchmark === null ? [] : [language.benchmark(speaker.text(benchmark.title), benchmark.id)]),
    ],
    sections: sections.filter((section) => section !== undefined),
    footer: [
      ...(benchmark === null ? [] : [language.benchmarkDigest(benchmark.digest)]),
      language.decisionDigest(decision.digest),
    ],
  };
}
