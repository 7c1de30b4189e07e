import type { Answered, ComparedViolation, FactExtent, Fines } from '../../../compare/index.js';
import type { FactWords } from '../../../decide/index.js';
import type { Json } from '../../../values/index.js';
import { factValue } from '../../fact-value.js';
import type { Language } from '../../locales/language.js';
import { penaltyText, penaltyWord } from '../../penalty-words.js';

const PARTY_KIND = 'party.kind';

/** Says the facts of one compared violation. */
export class PairSpeaker {
  readonly language: Language;
  readonly #words: ComparedViolation['words'];

  constructor(language: Language, words: ComparedViolation['words']) {
    this.language = language;
    this.#words = words;
  }

  words(fact: string): FactWords | undefined {
    return Object.hasOwn(this.#words, fact) ? this.#words[fact] : undefined;
  }

  factLabel(fact: string): string {
    const words = this.words(fact);
    if (words !== undefined) return words.label[this.language.locale];
    return fact === PARTY_KIND ? this.language.difference.party : fact;
  }

  value(fact: string, value: Json): string {
    const { parties } = this.language.difference;
    if (fact === PARTY_KIND) return value === 'individual' ? parties.individual : parties.organisation;
    return factValue(this.language, this.words(fact), value as Parameters<typeof factValue>[2]);
  }

  /** `duration 3 months or more and less than 6 months` */
  extent({ fact, words = [], intervals = [], samples = [] }: FactExtent): string {
    const { language } = this;
    const parts = [
      ...words.map((one) => this.value(fact, one)),
      ...intervals.map(({ min, max, ...inclusive }) => {
        if (min !== undefined && isSame(min, max)) return this.value(fact, min);
        const [least, most] = [min, max].map((one) => (one === undefined ? undefined : this.value(fact, one)));
        return language.range({ min: least, max: most, ...inclusive });
      }),
      ...(samples.length === 0 ? [] : [language.difference.samples(samples.map((one) => this.value(fact, one)))]),
    ];
    return language.finding(this.factLabel(fact), language.either(parts));
  }

  where(extents: readonly FactExtent[]): string {
    const { language } = this;
    if (extents.length === 0) return language.difference.everywhere;
    return language.clauses(extents.map((one) => this.extent(one)));
  }

  facts(facts: Readonly<Record<string, Json>>): string {
    const { language } = this;
    return language.clauses(
      Object.entries(facts).map(([fact, value]) => language.finding(this.factLabel(fact), this.value(fact, value))),
    );
  }

  /** What one side makes of a case: each permitted result with its penalties, or the fines of all together. */
  answer({ outcome, options, fines, others }: Answered): string {
    const { language } = this;
    if (outcome !== 'penalty') return language.outcomes[outcome];
    if (options.length === 0) {
      const words = others.map(({ must, target, ...one }) =>
        language.withNecessity(
          language.on(language.targets[target], penaltyWord(language, one)),
          must ? 'required' : 'optional',
        ),
      );
      return language.clauses([this.fines(fines), ...words]);
    }
    return language.clauses(
      options.map(({ grade, score, rows, penalties }) => {
        const texts = penalties.map((one) =>
          language.withNecessity(language.on(language.targets[one.target], penaltyText(language, one)), one.necessity),
        );
        const found =
          score !== undefined
            ? language.scoreLine(language.percent(score))
            : rows.length > 0
              ? language.difference.rowNames(rows)
              : '';
        const named = options.length > 1 ? [language.grades[grade]] : [];
        const place = language.list([...named, found].filter((one) => one !== ''));
        const said = texts.length === 0 ? language.outcomes['no-penalty'] : language.list(texts);
        return place === '' ? said : language.labelled(place, said);
      }),
    );
  }

  fines(fines: Fines): string {
    const { language } = this;
    const targets = (['party', 'responsible-person'] as const).filter((target) => !isNothing(fines[target]));
    if (targets.length === 0) return language.difference.none;
    return language.list(
      targets.map((target) =>
        language.on(language.targets[target], language.fine(language.moneyRange(fines[target]), false)),
      ),
    );
  }
}

function isNothing({ min, max }: Fines['party']): boolean {
  return min === '0' && max === '0';
}

function isSame(a: Json, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
