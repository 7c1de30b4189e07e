import { holds, type Reading } from './conditions.js';
import { asList, asText, type RawMap } from './raw.js';
import type { StatutoryPenalty } from './statute.js';
import { NO, some, union, type Verdict } from './truth.js';

/** A rule of a document on optional or alternative penalties, and the words it is read with. */
export interface MannerRule {
  readonly rule: RawMap;
  readonly reading: Reading;
}

/** Whether the document's rules want a penalty, or want it left out. */
export interface Wanted {
  readonly required: Verdict;
  readonly excluded: Verdict;
}

/** A rule speaks of penalties of its types that the law allows in its way: optional, or as an alternative. */
export function wantedBy(
  rules: readonly MannerRule[],
  { type, necessity }: Pick<StatutoryPenalty, 'type' | 'necessity'>,
): Wanted {
  const speaking = rules.filter(({ rule }) => rule.of === necessity && asList(rule.types).includes(type));
  const verdict = (becomes: string) =>
    some(
      speaking
        .filter(({ rule }) => asText(rule.becomes) === becomes)
        .map(({ rule, reading }) => holds(rule.when ?? {}, reading)),
    );
  return speaking.length === 0
    ? { required: NO, excluded: NO }
    : { required: verdict('required'), excluded: verdict('excluded') };
}

export interface Manner {
  readonly stays: boolean;
  readonly necessity: string;
  readonly hangsOn: ReadonlySet<string>;
}

/** What becomes of one of the penalties that a result could have. */
export function mannerOf(penalty: StatutoryPenalty, imposable: readonly StatutoryPenalty[]): Manner {
  const { necessity, wanted } = penalty;
  const as = (changes: Partial<Manner>): Manner => ({ stays: true, necessity, hangsOn: new Set(), ...changes });
  const { required, excluded } = wanted;
  if (necessity === 'alternative') return as(lastStays(penalty, imposable));
  if (required.truth === undefined || excluded.truth === undefined)
    return as({ hangsOn: union([required.hangsOn, excluded.hangsOn]) });
  // Rules that contradict each other leave what the law has.
  if (required.truth === excluded.truth) return as({});
  return required.truth ? as({ necessity: 'required' }) : as({ stays: false });
}

/** One rule requires what another excludes. */
export const contradicts = ({ required, excluded }: Wanted): boolean =>
  required.truth === true && excluded.truth === true;

/** An alternative goes only where another of its choice is sure to be left. */
function lastStays(
  { id, choice, target, wanted }: StatutoryPenalty,
  imposable: readonly StatutoryPenalty[],
): Partial<Manner> {
  const { excluded } = wanted;
  if (excluded.truth === false) return {};
  const left = imposable.filter(
    (one) => one.id !== id && one.choice === choice && one.target === target && one.wanted.excluded.truth !== true,
  );
  if (left.some((one) => one.imposed.truth === true && one.wanted.excluded.truth === false)) {
    return excluded.truth === true ? { stays: false } : { hangsOn: excluded.hangsOn };
  }
  if (left.length === 0) return {};
  if (excluded.truth === undefined) return { hangsOn: excluded.hangsOn };
  return { hangsOn: union(left.flatMap((one) => [one.imposed.hangsOn, one.wanted.excluded.hangsOn])) };
}
