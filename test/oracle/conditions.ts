import { readDay } from './civil-date.js';
import { compareDurations, readDuration } from './duration.js';
import { type Facts, look, readFigure, type Value } from './facts.js';
import { compare } from './fraction.js';
import { asList, asMap, asMaps, asText, isList, isMap, type Raw, type RawMap } from './raw.js';
import { every, open, opposite, settled, some, type Verdict } from './truth.js';

/** What a condition is read with: the case, the named conditions, what 以上/以下 mean here, and how a table answers facts of the law. */
export interface Reading {
  readonly facts: Facts;
  readonly named: RawMap;
  readonly bounds: { readonly fromIncludes: boolean; readonly toIncludes: boolean };
  readonly reads: RawMap;
  /** The words of the table that answers: its conditions, its 以上/以下. Left out where it is read itself. */
  readonly readsWith?: Pick<Reading, 'named' | 'bounds'> | undefined;
}

/** Says whether a condition in the short form holds. */
export function holds(condition: Raw | undefined, reading: Reading): Verdict {
  const { atLeast, of } = asMap(condition);
  if (atLeast !== undefined)
    return atLeastOf(
      Number(atLeast),
      asMaps(of).map((one) => holds(one, reading)),
    );
  const { fact, operator, value } = asMap(condition);
  if (fact !== undefined && operator !== undefined)
    return byOperator(String(fact), String(operator), value ?? '', reading);
  const parts = Object.entries(asMap(condition)).map(([key, raw]): Verdict => {
    if (key === 'all') return every(asMaps(raw).map((one) => holds(one, reading)));
    if (key === 'any') return some(asMaps(raw).map((one) => holds(one, reading)));
    if (key === 'not') return opposite(holds(raw, reading));
    if (key === 'condition') return holds(reading.named[asText(raw) ?? '?'], reading);
    return testOf(key, raw ?? '', reading);
  });
  return every(parts);
}

/** The long form of json-rules-engine; its operators mean the same in every document. */
function byOperator(fact: string, operator: string, value: Raw, reading: Reading): Verdict {
  const test = (one: Raw) => testOf(fact, one, reading);
  if (operator === 'equal' || operator === 'in') return test(value);
  if (operator === 'notEqual' || operator === 'notIn') return opposite(test(value));
  if (operator === 'lessThan') return test({ under: value });
  if (operator === 'lessThanInclusive') return test({ upTo: value });
  if (operator === 'greaterThan') return test({ over: value });
  if (operator === 'greaterThanInclusive') return opposite(test({ under: value }));
  if (operator === 'contains') return test({ includes: value });
  if (operator === 'doesNotContain') return test({ excludes: value });
  throw new Error(`no operator ${operator}`);
}

/** At least so many hold: one of them, and one fewer of those after it. */
function atLeastOf(count: number, verdicts: readonly Verdict[]): Verdict {
  if (count === 0) return settled(true);
  return some(verdicts.map((first, index) => every([first, atLeastOf(count - 1, verdicts.slice(index + 1))])));
}

/** Says whether one fact passes the test written beside it. */
export function testOf(fact: string, test: Raw, reading: Reading): Verdict {
  const asRead = reading.reads[fact];
  if (asRead !== undefined) {
    const isConstant = asRead === 'true' || asRead === 'false';
    const answer = isConstant
      ? settled(asRead === 'true')
      : holds(asRead, { ...reading, ...reading.readsWith, reads: {} });
    if (answer.truth === undefined) return answer;
    return settled(passes({ kind: 'word', word: String(answer.truth) }, test, fact, reading) === true);
  }
  const { value, restsOn } = look(reading.facts, fact);
  if (typeof value === 'string' && isMap(test) && reading.facts.declared(fact).type === 'set')
    return wordByWord(fact, test, reading);
  if (typeof value === 'string') return open(...restsOn);
  const answer = passes(value, test, fact, reading);
  return answer === undefined ? open(...restsOn) : settled(answer);
}

/** Of a set that nobody has given each word is open by itself; it is supposed, and hung on, as `fact:word`. */
function wordByWord(fact: string, test: RawMap, { facts }: Reading): Verdict {
  const isIn = (word: string): Verdict => {
    const supposed = facts.supposed[`${fact}:${word}`];
    return supposed === undefined ? open(`${fact}:${word}`) : settled(supposed === 'true');
  };
  return every(
    Object.entries(test).map(([how, operand]) => {
      const words = (isList(operand) ? operand.map(String) : [String(operand)]).map(isIn);
      if (how === 'includesAny') return some(words);
      return how === 'excludes' ? opposite(some(words)) : every(words);
    }),
  );
}

/** The fact behind `fact:word`. */
export const factBehind = (name: string): string => name.split(':')[0] ?? name;

function passes(value: Value, test: Raw, fact: string, reading: Reading): boolean | undefined {
  if (isList(test)) return anyOf(test.map((one) => equals(value, one, fact, reading)));
  if (!isMap(test)) return equals(value, test, fact, reading);
  const entries = Object.entries(test).map(([word, operand]): boolean | undefined => {
    if (operand === undefined) throw new Error('no operand');
    if (word === 'not') return negate(passes(value, operand, fact, reading));
    if (value.kind === 'words') return passesSet(value.words, word, operand);
    const { fromIncludes, toIncludes } = reading.bounds;
    return agreed(order(value, operand, fact, reading), (sign) => {
      if (word === 'from') return sign > 0 || (sign === 0 && fromIncludes);
      if (word === 'over') return sign > 0;
      if (word === 'to') return sign < 0 || (sign === 0 && toIncludes);
      if (word === 'upTo') return sign <= 0;
      if (word === 'under') return sign < 0;
      throw new Error(`no test ${word}`);
    });
  });
  return entries.includes(false) ? false : entries.includes(undefined) ? undefined : true;
}

const negate = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth);
const anyOf = (truths: readonly (boolean | undefined)[]) =>
  truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;

function passesSet(words: readonly string[], word: string, operand: Raw): boolean {
  const wanted = isList(operand) ? asList(operand).map(String) : [String(operand)];
  if (word === 'includes' || word === 'includesAll') return wanted.every((one) => words.includes(one));
  if (word === 'includesAny') return wanted.some((one) => words.includes(one));
  if (word === 'excludes') return !wanted.some((one) => words.includes(one));
  throw new Error(`no test ${word} of a set`);
}

function equals(value: Value, operand: Raw, fact: string, reading: Reading): boolean | undefined {
  if (value.kind === 'word') return value.word === operand;
  return agreed(order(value, operand, fact, reading), (sign) => sign === 0);
}

/** The answer where every calendar gives the same one; undefined where they differ. */
function agreed(signs: readonly number[], passesWith: (sign: number) => boolean): boolean | undefined {
  const answers = new Set(signs.map(passesWith));
  return answers.size === 1 ? answers.has(true) : undefined;
}

function order(value: Value, operand: Raw, fact: string, reading: Reading): readonly number[] {
  if (value.kind === 'word') return [Math.sign(readDay(value.word) - readDay(String(operand)))];
  if (value.kind === 'figure')
    return [compare(value.figure, readFigure(String(operand), asText(reading.facts.declared(fact).unit)))];
  if (value.kind !== 'duration') throw new Error('lists are not ordered');
  const threshold = readDuration(operand);
  if (!('length' in threshold)) throw new Error('a threshold is a length');
  return compareDurations(value.duration, threshold.length);
}
