import type { Citation, RuleDocument, ViolationHead } from '../resolve/index.js';
import { parseChineseNumber } from '../values/index.js';

/** A violation that a question may mean. */
export interface Hit {
  readonly document: RuleDocument;
  readonly violation: ViolationHead;
}

/**
 * Finds violations by words of their name, by their code or id, or by law and article, in Chinese or English:
 * `未批先建`, `discharge permit`, `固废法第一百零二条`, `solid waste law art. 102`. All words must fit; the words of a law may
 * be those people shorten it to (固废法). Those that fit the name come before those that fit the law alone; otherwise in
 * the order of the documents.
 */
export function searchViolations(documents: readonly RuleDocument[], text: string): readonly Hit[] {
  const question = readQuestion(text);
  const byName: Hit[] = [];
  const byLaw: Hit[] = [];
  for (const document of documents) {
    for (const violation of document.heads) {
      if (question.place === undefined && fitsName(violation, question.words)) byName.push({ document, violation });
      else if (fitsLaw(violation, question)) byLaw.push({ document, violation });
    }
  }
  return [...byName, ...byLaw];
}

interface Place {
  readonly article: string;
  readonly paragraph?: string;
  readonly item?: string;
}

interface Question {
  readonly words: readonly string[];
  /** The place in the law that is asked for. */
  readonly place?: Place;
}

const NUMBER = '([0-9〇零一二两三四五六七八九十百千]+)';
const IN_CHINESE = new RegExp(`第${NUMBER}条(?:之一)?(?:第${NUMBER}款)?(?:第?[（(]?${NUMBER}[）)]?项)?`);
const IN_ENGLISH = /(?:\barticle|\barts?\.?|§)\s*([0-9]+)(?:\s*\(([0-9]+)\))?(?:\s*(?:item|\()\s*([0-9]+)\)?)?/;

function readQuestion(text: string): Question {
  const plain = normal(text);
  const found = IN_CHINESE.exec(plain) ?? IN_ENGLISH.exec(plain);
  const rest = found === null ? plain : plain.replace(found[0], ' ');
  const words = rest.split(/[\s,，、;；《》“”"'。]+/).filter((word) => word !== '');
  const article = found?.[1] === undefined ? undefined : parseChineseNumber(found[1]);
  if (article === undefined) return { words };
  const [paragraph, item] = [found?.[2], found?.[3]].map((part) => part && parseChineseNumber(part));
  return {
    words,
    place: {
      article: String(article),
      ...(paragraph !== undefined && { paragraph: String(paragraph) }),
      ...(item !== undefined && { item: String(item) }),
    },
  };
}

/** Full-width forms and capitals make no difference. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function fitsName({ code, key, name }: ViolationHead, words: readonly string[]): boolean {
  const texts = [name['zh-CN'], name.en, key].map(normal);
  return words.length > 0 && words.every((word) => word === code || texts.some((one) => one.includes(word)));
}

function fitsLaw({ penalisedBy, violates }: ViolationHead, { words, place }: Question): boolean {
  return [...penalisedBy, ...violates].some(
    (citation) =>
      words.every((word) => isLaw(citation, word)) && (place === undefined ? words.length > 0 : isAt(citation, place)),
  );
}

/** A place that is asked for without its paragraph or item, or cited without, stands for all of them. */
function isAt(citation: Citation, { article, paragraph, item }: Place): boolean {
  const fits = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return citation.article === article && fits(citation.paragraph, paragraph) && fits(citation.item, item);
}

const LAW_WORD = /(法|条例|办法|规定)$/;

function isLaw({ law, title }: Citation, word: string): boolean {
  const chinese = normal(title['zh-CN']);
  if ([chinese, normal(title.en), law].some((one) => one.includes(word))) return true;
  return LAW_WORD.test(word) && isSubsequence(word, chinese);
}

function isSubsequence(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at !== -1;
  });
}
