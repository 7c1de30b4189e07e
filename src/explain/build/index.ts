import type { CheckResult } from '../../review/index.js';
import type { Explanation, Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { actsSections } from './acts.js';
import { inTimeSection } from './in-time.js';
import { normsSection } from './norms.js';
import { noticesSection } from './notices.js';
import { possibilitiesSection } from './possibilities.js';
import { proceduresSection } from './procedures.js';
import { questionsSection } from './questions.js';
import { reasonsSection, shortReasonsSection } from './reasons.js';
import { resultSection } from './result.js';
import { verdictSection } from './review.js';
import { timeSection } from './time.js';
import { treeSection } from './tree.js';

/** How much is told beside the result: the reasons, every rule that was looked at, or both (the rules then folded or whole). */
export interface Extent {
  readonly reasons: boolean;
  readonly tree: 'none' | 'folded' | 'whole';
  /** Whether the format draws. */
  readonly drawn: boolean;
}

/** The order in which people read: what may be imposed, why, what to beware of, what is still to be done, and every rule at the end. */
export function buildExplanation(speaker: Speaker, extent: Extent): Explanation {
  return frame(speaker, extent, speaker.language.headings.title, [
    resultSection(speaker),
    ...(extent.reasons ? [possibilitiesSection(speaker), questionsSection(speaker)] : []),
    ...actsSections(speaker),
    ...(extent.reasons
      ? [
          reasonsSection(speaker),
          inTimeSection(speaker),
          normsSection(speaker),
          noticesSection(speaker),
          timeSection(speaker),
          proceduresSection(speaker),
        ]
      : []),
  ]);
}

/** The verdict on what was proposed first, then what it still depends on, and the reasons of the decision in short. */
export function buildReview(speaker: Speaker, result: CheckResult, extent: Extent): Explanation {
  return frame(speaker, extent, speaker.language.review.title, [
    verdictSection(speaker, result, extent.drawn),
    ...(extent.reasons
      ? [questionsSection(speaker), shortReasonsSection(speaker, result.option?.option), noticesSection(speaker)]
      : []),
  ]);
}

/** What every explanation says of the case, around its sections; every rule comes last. */
function frame(
  speaker: Speaker,
  extent: Extent,
  title: string,
  sections: readonly (Section | undefined)[],
): Explanation {
  const { decision, language } = speaker;
  const { benchmark, violation } = decision;
  const withTree = extent.tree !== 'none' && decision.trace.children.length > 0;
  return {
    locale: language.locale,
    title,
    subject: [
      ...(violation === null ? [] : [language.violation(violation.code, speaker.text(violation.names))]),
      ...(benchmark === null ? [] : [language.benchmark(speaker.text(benchmark.title), benchmark.id)]),
    ],
    sections: [...sections, withTree ? treeSection(speaker, extent.tree === 'folded') : undefined].filter(
      (section) => section !== undefined,
    ),
    footer: [
      ...(benchmark === null ? [] : [language.benchmarkDigest(benchmark.digest)]),
      language.decisionDigest(decision.digest),
    ],
  };
}
