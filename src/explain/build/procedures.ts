import type { Procedure } from '../../decide/index.js';
import { type Block, type Item, item, type Section } from '../document.js';
import { rowSpans } from '../locales/row-spans.js';
import type { Speaker } from '../speaker.js';

/** Of more results than anyone looks up, only the count is told. */
const MOST_SPANS = 8;

type Standing = 'required' | 'depends' | 'permitted';
const STANDINGS: readonly Standing[] = ['required', 'depends', 'permitted'];

/** The steps of procedure: what must be done, what hangs on the result that is chosen or on open facts, and what may be done. */
export function proceduresSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { procedures } = decision;
  if (procedures.length === 0) return undefined;
  const blocks = STANDINGS.flatMap((standing): readonly Block[] => {
    const some = procedures.filter((one) => standingOf(one) === standing);
    if (some.length === 0) return [];
    return [
      { kind: 'subheading', text: language.time[standing] },
      { kind: 'list', ordered: false, items: some.map((one) => procedureItem(speaker, one)) },
    ];
  });
  return { heading: language.headings.procedures, blocks };
}

function standingOf({ effect, required }: Procedure): Standing {
  if (effect === 'permitted') return 'permitted';
  return required === true ? 'required' : 'depends';
}

function procedureItem(speaker: Speaker, procedure: Procedure): Item {
  const { language } = speaker;
  const { label, followed, basis } = procedure;
  return item(language.opening(speaker.text(label)), [
    ...conditions(speaker, procedure),
    ...followedNote(speaker, followed, procedure),
    ...speaker.basis(basis),
  ]);
}

/** What it hangs on: the result that is chosen, the sum within it, or facts, told as their questions. */
function conditions(speaker: Speaker, { effect, required, options, pending = [] }: Procedure): readonly string[] {
  const { decision, language } = speaker;
  const { time, results } = language;
  if (required === true) return [];
  const some = options.length > 0 && options.length < decision.options.length;
  const spans = rowSpans(options.map((index) => `${index + 1}`));
  const numbers = results.numbered(spans.map(({ first, last }) => language.fromTo(first, last)));
  const where = spans.length > MOST_SPANS ? time.inSomeResults(options.length) : time.inResults(numbers);
  const onSum = effect === 'required' && !some && pending.length === 0;
  return [
    ...(some ? [where] : []),
    ...(onSum ? [time.onTheSum] : []),
    ...(pending.length > 0 ? [time.onFacts(pending.map((fact) => questionOf(speaker, fact)))] : []),
  ];
}

function questionOf(speaker: Speaker, fact: string): string {
  const asked = speaker.decision.missing.find((one) => one.fact === fact);
  return asked === undefined ? speaker.factLabel(fact) : speaker.text(asked.questions);
}

function followedNote({ language }: Speaker, followed: boolean | null, { required }: Procedure): readonly string[] {
  if (followed === true) return [language.time.followed];
  return followed === false && required === true ? [language.time.notFollowed] : [];
}
