import type { Citation, Decision, FactWords, Ground, Option, Order, Penalty, TraceNode } from '../decide/index.js';
import type { Localized, RangeJson } from '../values/index.js';
import { conditionWords, shortConditionWords } from './condition-words.js';
import { circumstanceKey, Evidence } from './evidence.js';
import { factValue } from './fact-value.js';
import type { Language } from './locales/language.js';
import { penaltyText, penaltyWord } from './penalty-words.js';
import { isOneOf, ORDER_TYPES, PENALTY_TYPES } from './vocabulary.js';

/** One decision in one language: says the names and figures that stand in it. The sections are written with it. */
export class Speaker {
  readonly decision: Decision;
  readonly language: Language;
  readonly evidence: Evidence;

  constructor(decision: Decision, language: Language) {
    this.decision = decision;
    this.language = language;
    this.evidence = new Evidence(decision);
  }

  text(localized: Localized): string {
    return localized[this.language.locale];
  }

  words(fact: string): FactWords | undefined {
    return Object.hasOwn(this.decision.words, fact) ? this.decision.words[fact] : undefined;
  }

  factLabel(fact: string): string {
    const words = this.words(fact);
    return words === undefined ? fact : this.text(words.label);
  }

  factValue(fact: string, value: Parameters<typeof factValue>[2]): string {
    return factValue(this.language, this.words(fact), value);
  }

  factorLabel(key: string): string {
    const label = this.evidence.factor(key)?.label;
    return label === undefined ? this.factLabel(key) : this.text(label);
  }

  /** What a row is for: its own label, else its condition; a condition on one fact alone names it only when asked to. */
  rowWords(node: TraceNode, named = false): string {
    if (node.label !== undefined) return this.text(node.label);
    if (node.condition === undefined) return '';
    return named ? conditionWords(this, node.condition) : shortConditionWords(this, node.condition);
  }

  /** `row 5, 6%` */
  levelNote({ row, weight }: TraceNode): string {
    const percents = weight?.split(' / ').map((one) => this.language.percent(one)) ?? [];
    return this.language.list([...(row === undefined ? [] : [this.language.row(row)]), percents.join(' / ')]);
  }

  /** The penalty without the one it is imposed on. */
  penaltyPlainName(id: string): string {
    const penalty = this.evidence.penalty(id);
    if (penalty !== undefined) return this.penaltyWord(penalty);
    const label = this.evidence.legal('penalty', id)?.label;
    if (label !== undefined) return this.text(label);
    // A penalty that no result contains and the rules give no name is known by its id alone, which often is its type.
    return isOneOf(PENALTY_TYPES, id) ? this.language.penalties[id] : id;
  }

  /** `fine (on the party)`, without figures. */
  penaltyName(id: string): string {
    const penalty = this.evidence.penalty(id);
    if (penalty === undefined) return this.penaltyPlainName(id);
    return this.language.aside(this.penaltyWord(penalty), this.language.targets[penalty.target]);
  }

  penaltyWord(penalty: Pick<Penalty, 'type' | 'name'>): string {
    return penaltyWord(this.language, penalty);
  }

  /** The penalty with its amount or duration. */
  penaltyText(penalty: Penalty): string {
    return penaltyText(this.language, penalty);
  }

  orderName(type: string): string {
    const label = this.evidence.legal('order', type)?.label;
    if (label !== undefined) return this.text(label);
    return isOneOf(ORDER_TYPES, type) ? this.language.orders[type] : type;
  }

  orderText({ type, name, within, quantity }: Order): string {
    const named = name === undefined ? this.orderName(type) : this.text(name);
    const word =
      quantity === undefined
        ? named
        : this.language.aside(named, this.language.count(quantity, this.text(quantity.unit)));
    return within === undefined ? word : this.language.orderWithin(word, this.language.period(within));
  }

  moneyRange(range: RangeJson): string {
    return this.language.moneyRange(range);
  }

  /** `table 1.1, row 5, of the …`: rows of the table that belongs to the violation. */
  table(rows: readonly string[]): string {
    const { benchmark, violation } = this.decision;
    if (benchmark === null || violation === null) return rows.map((row) => this.language.row(row)).join(' ');
    const { id, title } = benchmark;
    const citation = { law: id, title, table: violation.code };
    return this.language.citations(rows.length === 0 ? [citation] : rows.map((row) => ({ ...citation, row })));
  }

  /** `option 2`, where there are several options; a grade by itself where there is one. */
  optionHeading({ grade }: Option, index: number, several: boolean): string {
    return this.language.results.headed(several ? index + 1 : undefined, this.language.grades[grade]);
  }

  /** A circumstance as a reason: `what it is called (article)`. */
  groundText({ label, basis }: Ground): string {
    const citations = basis.length === 0 ? '' : this.language.citations(basis);
    if (label === undefined) return citations;
    return citations === '' ? this.text(label) : this.language.aside(this.text(label), citations);
  }

  circumstanceName({ id, label }: TraceNode): string {
    return label === undefined ? circumstanceKey(id) : this.text(label);
  }

  /** A line with the articles relied on; no line where there are none. */
  basis(citations: readonly Citation[]): readonly string[] {
    return citations.length === 0 ? [] : [this.language.basis(this.language.citations(citations))];
  }

  factLabels(facts: readonly string[]): string {
    return this.language.list(facts.map((fact) => this.factLabel(fact)));
  }
}
