import type { Citation, RuleDocument, ViolationHead } from '../resolve/index.js';
import type { MatchedBy } from './comparison.js';
import { similarity } from './similarity.js';

/** Whole percent. A clause often has many acts under it, so it takes some likeness of names as well. */
export const LEAST_SIMILARITY = Object.freeze({ articles: 35, words: 60 });

export interface Listed {
  readonly document: RuleDocument;
  readonly head: ViolationHead;
}

export interface Match {
  readonly older: Listed;
  readonly newer: Listed;
  readonly matchedBy: MatchedBy;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly removed: readonly Listed[];
  readonly added: readonly Listed[];
}

type Candidate = Omit<Match, 'matchedBy'> & { readonly matchedBy: Omit<MatchedBy, 'shared'> };

/**
 * Finds the violations that are the same act under both: first those with the same id, then those penalised under the
 * same clause whose names are most alike, then those whose names alone are alike. What is left may share a counterpart
 * under the same clause. The order of documents and violations decides nothing but the order of the result.
 */
export function matchViolations(older: readonly Listed[], newer: readonly Listed[]): Matching {
  const candidates = older.flatMap((one) => newer.flatMap((other) => candidateOf(one, other)));
  candidates.sort(byStrength);
  const taken = new Set<Listed>();
  const chosen: Candidate[] = [];
  for (const one of candidates) {
    if (taken.has(one.older) || taken.has(one.newer)) continue;
    taken.add(one.older).add(one.newer);
    chosen.push(one);
  }
  const joined = candidates.filter(
    (one) =>
      one.matchedBy.how === 'articles' &&
      taken.has(one.older) !== taken.has(one.newer) &&
      isBestOfItsOwn(one, candidates, taken),
  );
  for (const { older: one, newer: other } of joined) taken.add(one).add(other);
  const all = [...chosen, ...joined];
  const isShared = (one: Candidate) =>
    all.some((other) => other !== one && (other.older === one.older || other.newer === one.newer));
  return {
    matches: all
      .map((one) => ({ ...one, matchedBy: { ...one.matchedBy, shared: isShared(one) } }))
      .sort(
        (a, b) => newer.indexOf(a.newer) - newer.indexOf(b.newer) || older.indexOf(a.older) - older.indexOf(b.older),
      ),
    removed: older.filter((one) => !taken.has(one)),
    added: newer.filter((one) => !taken.has(one)),
  };
}

/** A violation that is still alone joins the counterpart it is most like. */
function isBestOfItsOwn(one: Candidate, candidates: readonly Candidate[], taken: ReadonlySet<Listed>): boolean {
  const own = taken.has(one.older) ? one.newer : one.older;
  return (
    candidates.find((other) => other.matchedBy.how === 'articles' && (other.older === own || other.newer === own)) ===
    one
  );
}

function candidateOf(older: Listed, newer: Listed): readonly Candidate[] {
  const [from, to] = [older.head, newer.head];
  const clauses = from.penalisedBy.filter((one) => to.penalisedBy.some((other) => clauseOf(one) === clauseOf(other)));
  const alike = similarity(from.name['zh-CN'], to.name['zh-CN']);
  const matched = (how: MatchedBy['how']) => [{ older, newer, matchedBy: { how, similarity: alike, clauses } }];
  if (from.key === to.key) return matched('id');
  const least = LEAST_SIMILARITY[clauses.length > 0 ? 'articles' : 'words'];
  return alike < least ? [] : matched(clauses.length > 0 ? 'articles' : 'words');
}

function clauseOf({ law, article, paragraph, item }: Citation): string {
  return [law, article, paragraph, item].join('|');
}

const ORDER = ['id', 'articles', 'words'] as const satisfies readonly MatchedBy['how'][];

function byStrength(a: Candidate, b: Candidate): number {
  return (
    ORDER.indexOf(a.matchedBy.how) - ORDER.indexOf(b.matchedBy.how) ||
    Number(violatesTheSame(b)) - Number(violatesTheSame(a)) ||
    b.matchedBy.similarity - a.matchedBy.similarity ||
    (nameOf(a) < nameOf(b) ? -1 : 1)
  );
}

/** Both name the article that forbids the act, and it is one and the same. */
function violatesTheSame({ older, newer }: Candidate): boolean {
  const articles = new Set(older.head.violates.map(({ law, article }) => `${law}|${article}`));
  return newer.head.violates.some(({ law, article }) => articles.has(`${law}|${article}`));
}

function nameOf({ older, newer }: Candidate): string {
  return [older, newer].map(({ document, head }) => `${document.id} ${head.key}`).join(' ');
}
