import type { FactDeclarationShape } from '../../parse/index.js';
import type { Localized } from '../../values/index.js';
import type { StepClause } from '../wording/index.js';

/** Bases that the field calls by one name, and what the published rules call them. */
const KNOWN_BASES: readonly (readonly [string, RegExp])[] = [
  ['projectInvestment', /^建设项目总投资额?$/u],
  ['illegalGains', /^违法所得(?:金额|数额)?$/u],
  ['goodsValue', /^(?:违法(?:生产|经营|销售)的?)?货值(?:金额)?$/u],
  ['feesCharged', /^所收(?:取的?)?费用$/u],
  ['directLoss', /^直接(?:经济)?损失$/u],
  ['lastYearIncome', /^上一年度从本单位取得的?收入$/u],
];

/** A text that has not been translated: the words of the table stand in for both languages. */
export function untranslated(text: string): Localized {
  return { 'zh-CN': text, en: text };
}

/** The facts of a draft: each is declared once, under a name that is made for it. */
export class FactBook {
  readonly facts: Record<string, FactDeclarationShape> = {};
  readonly #names = new Map<string, string>();

  /** The circumstances of one column of an item, one value for each. */
  choice(code: string, index: number, heading: string, values: ReadonlyMap<string, string>): string {
    const suffix = index === 0 ? '' : String.fromCharCode(97 + index);
    const name = this.#free(`circumstance${nameOf(code)}${suffix}`);
    this.facts[name] = {
      type: 'enum',
      label: untranslated(`${code} ${heading}`),
      question: untranslated(`${heading}（${code}）：符合下列哪一种？`),
      values: Object.fromEntries([...values].map(([key, text]) => [key, untranslated(text)])),
    };
    return name;
  }

  /** What a multiple or a percentage is taken of. */
  base(written: string | undefined): string {
    const words = (written ?? '').replace(/^(?:按照|按|以)/u, '');
    const known = KNOWN_BASES.find(([, pattern]) => pattern.test(words))?.[0];
    const label = words === '' ? '罚款的计算基数（表中未写明）' : words;
    return this.#declared(`base ${known ?? label}`, known ?? 'base', { type: 'money', label: untranslated(label) });
  }

  /** What a sum is multiplied by (`每车次`). */
  count(unit: string): string {
    return this.#declared(`count ${unit}`, 'count', { type: 'decimal', label: untranslated(`${unit}数`), min: '0' });
  }

  /** What steps are counted of: one figure, or one for each thing where the words say so (每个因子超标每0.2倍). */
  step({ of, unit }: StepClause): string {
    const words = `${of}${unit}`;
    const type = /^每/u.test(of) ? ({ type: 'list', of: 'decimal' } as const) : ({ type: 'decimal' } as const);
    const label = untranslated(`${of === '' ? '增加' : of}的${unit}数`);
    return this.#declared(`step ${words}`, 'step', { ...type, label, min: '0' });
  }

  /** A condition in words (逾期不改正的) that is asked as it stands. */
  condition(words: string): string {
    return this.#declared(`condition ${words}`, 'statedCase', { type: 'boolean', label: untranslated(words) });
  }

  #declared(key: string, stem: string, fact: FactDeclarationShape): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.#free(stem);
    this.#names.set(key, name);
    this.facts[name] = fact;
    return name;
  }

  #free(stem: string): string {
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? stem : `${stem}${count}`;
      if (this.facts[name] === undefined) return name;
    }
  }
}

/** `1-1` as `1x1`: a code as part of a fact's name. */
function nameOf(code: string): string {
  const parts = code.match(/[A-Za-z0-9]+/gu) ?? [];
  return parts.join('x');
}
