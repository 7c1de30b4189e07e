/** How grave a fault of a rule file is: `error` what makes decisions wrong or impossible, `warning` what may, `info` what is good to know. */
export type FindingSeverity = 'error' | 'warning' | 'info';

interface Entry {
  readonly severity: FindingSeverity;
  readonly en: string;
  readonly 'zh-CN': string;
  /** What can be done about it. */
  readonly help: { readonly en: string; readonly 'zh-CN': string };
  /** What a decision on the witness case says of it, where it says anything. */
  readonly notice?: string;
}

const ONE_ROW = {
  en: 'extend one of the rows, or add one; where the source itself is silent, say so in `notes` (`about: gap`)',
  'zh-CN': '扩展其中一行，或者补充一行；原文未作规定的，在 `notes` 中注明（`about: gap`）',
} as const;
const ONE_ONLY = {
  en: 'narrow one of the two, or state the rule that decides between them (`conflict`); where the source overlaps, say so in `notes` (`about: overlap`)',
  'zh-CN': '收窄其中之一，或者写明取舍规则（`conflict`）；原文本身重叠的，在 `notes` 中注明（`about: overlap`）',
} as const;
const NO_FACTS = {
  en: 'look for a bound that was mistyped, a value outside the domain of its fact, or two tests of one fact that exclude each other',
  'zh-CN': '检查界限是否误写、取值是否超出事实的取值范围、对同一事实的两项要求是否互相排斥',
} as const;
const INSIDE_LAW = {
  en: 'hold the figure against the source and the article; where the source leaves the statutory range, say so in `notes` (`about: excess`)',
  'zh-CN': '将该数额与原文、法条核对；原文本身超出法定幅度的，在 `notes` 中注明（`about: excess`）',
} as const;
const HEAVIER = {
  en: 'hold both rows against the source: an act that is worse in one respect and equal in all others is not to be punished less',
  'zh-CN': '将两行与原文核对：其他情况相同而某一方面更重的行为，不应处罚更轻',
} as const;

/**
 * The faults that verifying finds, each with its sentence and its help in both languages. As in `CATALOGUE`, the blanks
 * of the English sentence are part of the type of a report, and the Chinese one must have the same.
 */
export const FINDINGS = {
  'row-gap': {
    severity: 'error',
    en: 'no row of table {of} applies: {where}',
    'zh-CN': '表{of}没有任何一行适用于下列情况：{where}',
    help: ONE_ROW,
    notice: 'no-row-applies',
  },
  'only-row-limited': {
    severity: 'info',
    en: 'the only row of table {of} is limited and does not apply: {where}',
    'zh-CN': '表{of}只有一行，且不适用于下列情况：{where}',
    help: {
      en: 'such an act has to be another violation: see that one covers it, or drop the limit',
      'zh-CN': '此类行为应属其他违法行为：请确认另有规定，或者删去该限制',
    },
    notice: 'no-row-applies',
  },
  'level-gap': {
    severity: 'error',
    en: 'no level of the factor `{of}` applies: {where}',
    'zh-CN': '裁量因素 `{of}` 没有任何一档适用于下列情况：{where}',
    help: ONE_ROW,
    notice: 'no-level-applies',
  },
  'column-gap': {
    severity: 'error',
    en: 'no column computes the penalty `{of}`: {where}',
    'zh-CN': '下列情况没有任何一列用于计算处罚 `{of}`：{where}',
    help: ONE_ROW,
    notice: 'no-column-applies',
  },
  'amount-gap': {
    severity: 'error',
    en: 'the law names no amount of the penalty `{of}`: {where}',
    'zh-CN': '下列情况法条没有规定处罚 `{of}` 的数额：{where}',
    help: {
      en: 'hold the `cases` of the penalty against the article: one of them has to hold whenever the penalty may be imposed',
      'zh-CN': '将该处罚的 `cases` 与法条核对：凡可处该处罚时，应有一项成立',
    },
  },
  'rows-overlap': {
    severity: 'error',
    en: 'rows {one} and {other} of table {of} both apply: {where}',
    'zh-CN': '表{of}第{one}行与第{other}行同时适用于下列情况：{where}',
    help: ONE_ONLY,
    notice: 'rows-overlap',
  },
  'bands-overlap': {
    severity: 'warning',
    en: 'rows {one} and {other} of table {of} run into each other, and the heavier one decides: {where}',
    'zh-CN': '表{of}第{one}行与第{other}行的区间互相交叉，由较重一行决定：{where}',
    help: {
      en: 'neighbouring bands usually meet in one figure: look for a mistyped bound; where the source has it so, say so in `notes` (`about: overlap`)',
      'zh-CN': '相邻区间通常只在一个数值相接：检查界限是否误写；原文如此的，在 `notes` 中注明（`about: overlap`）',
    },
    notice: 'heavier-row-taken',
  },
  'levels-overlap': {
    severity: 'error',
    en: 'levels {one} and {other} of the factor `{of}` both apply: {where}',
    'zh-CN': '裁量因素 `{of}` 的第{one}档与第{other}档同时适用于下列情况：{where}',
    help: ONE_ONLY,
    notice: 'levels-overlap',
  },
  'columns-overlap': {
    severity: 'error',
    en: 'the columns `{one}` and `{other}` both compute the penalty `{of}`: {where}',
    'zh-CN': '下列情况 `{one}` 列与 `{other}` 列同时用于计算处罚 `{of}`：{where}',
    help: ONE_ONLY,
    notice: 'columns-overlap',
  },
  'amounts-overlap': {
    severity: 'error',
    en: 'amounts {one} and {other} of the penalty `{of}` both apply, so their order would decide: {where}',
    'zh-CN': '处罚 `{of}` 的第{one}项与第{other}项数额同时适用于下列情况，结果将取决于先后次序：{where}',
    help: ONE_ONLY,
  },
  'row-duplicated': {
    severity: 'error',
    en: '{one} and {other} of `{of}` say the same condition: {where}',
    'zh-CN': '`{of}` 的{one}与{other}条件相同：{where}',
    help: {
      en: 'one of the two was probably meant for other facts: hold both against the source',
      'zh-CN': '其中之一可能本应针对其他情况：请将两者与原文核对',
    },
  },
  'row-unreachable': {
    severity: 'error',
    en: 'row {one} of table {of} never applies, whatever the facts',
    'zh-CN': '表{of}第{one}行在任何情况下都不适用',
    help: NO_FACTS,
  },
  'level-unreachable': {
    severity: 'error',
    en: 'level {one} of the factor `{of}` never applies, whatever the facts',
    'zh-CN': '裁量因素 `{of}` 的第{one}档在任何情况下都不适用',
    help: NO_FACTS,
  },
  'column-unreachable': {
    severity: 'error',
    en: 'the column `{one}` never computes the penalty `{of}`, whatever the facts',
    'zh-CN': '`{one}` 列在任何情况下都不用于计算处罚 `{of}`',
    help: NO_FACTS,
  },
  'amount-unreachable': {
    severity: 'error',
    en: 'amount {one} of the penalty `{of}` never applies, whatever the facts',
    'zh-CN': '处罚 `{of}` 的第{one}项数额在任何情况下都不适用',
    help: NO_FACTS,
  },
  'row-masked': {
    severity: 'error',
    en: 'row {one} of table {of} never decides: whenever it applies, a heavier one does too',
    'zh-CN': '表{of}第{one}行从不决定结果：凡其适用时，总有更重的一行同时适用',
    help: {
      en: 'compare its condition with those of the heavier rows; a bound is probably missing there',
      'zh-CN': '将其条件与更重各行比较；更重的行可能缺少界限',
    },
    notice: 'heavier-row-taken',
  },
  'fine-above-statutory-maximum': {
    severity: 'error',
    en: 'row {row} gives the fine `{penalty}` {given}, above the statutory {statutory} ({basis}): {where}',
    'zh-CN': '第{row}行给出的罚款 `{penalty}` 为{given}，高于法定幅度{statutory}（{basis}）：{where}',
    help: INSIDE_LAW,
  },
  'fine-below-statutory-minimum': {
    severity: 'error',
    en: 'row {row} gives the fine `{penalty}` {given}, below the statutory {statutory} ({basis}): {where}',
    'zh-CN': '第{row}行给出的罚款 `{penalty}` 为{given}，低于法定幅度{statutory}（{basis}）：{where}',
    help: INSIDE_LAW,
  },
  'duration-outside-statutory-range': {
    severity: 'error',
    en: 'row {row} gives the penalty `{penalty}` {given}, the law allows {statutory} ({basis})',
    'zh-CN': '第{row}行给出的处罚 `{penalty}` 期限为{given}，法定期限为{statutory}（{basis}）',
    help: INSIDE_LAW,
  },
  'score-above-statutory-maximum': {
    severity: 'error',
    en: 'the column `{column}` reaches {sum}% ({smallest}% to {largest}%), which is {given}, above the statutory {statutory} ({basis}): {where}',
    'zh-CN':
      '`{column}` 列可达{sum}%（{smallest}%至{largest}%），即{given}，高于法定幅度{statutory}（{basis}）：{where}',
    help: INSIDE_LAW,
    notice: 'above-statutory-maximum',
  },
  'score-below-statutory-minimum': {
    severity: 'error',
    en: 'the column `{column}` can come to {sum}% ({smallest}% to {largest}%), which is {given}, below the statutory {statutory} ({basis}): {where}',
    'zh-CN':
      '`{column}` 列可低至{sum}%（{smallest}%至{largest}%），即{given}，低于法定幅度{statutory}（{basis}）：{where}',
    help: INSIDE_LAW,
    notice: 'below-statutory-minimum',
  },
  'sum-over-cap': {
    severity: 'warning',
    en: 'the weights of the column `{column}` add up to {largest}%, above its cap of {cap}%: {where}',
    'zh-CN': '`{column}` 列各档权重之和可达{largest}%，超过上限{cap}%：{where}',
    help: {
      en: 'beyond the cap a worse act is not fined more; lower the weights if that is not meant',
      'zh-CN': '超过上限后，更重的行为不再加重；如非本意，应调低权重',
    },
  },
  'sum-over-whole': {
    severity: 'error',
    en: 'the weights of the column `{column}` add up to {largest}%, and no cap keeps them at 100%: {where}',
    'zh-CN': '`{column}` 列各档权重之和可达{largest}%，且没有上限使其不超过100%：{where}',
    help: {
      en: 'lower the weights, or state the cap of the document (`scoring`) or of the column (`cap`)',
      'zh-CN': '调低权重，或者写明文件（`scoring`）或该列（`cap`）的上限',
    },
  },
  'ranges-apart': {
    severity: 'warning',
    en: 'no row of table {of} gives a fine `{penalty}` between {one} (row {oneRow}) and {other} (row {otherRow})',
    'zh-CN': '表{of}中没有任何一行给出{one}（第{oneRow}行）与{other}（第{otherRow}行）之间的罚款 `{penalty}`',
    help: {
      en: 'neighbouring ranges usually meet: look for a mistyped bound',
      'zh-CN': '相邻幅度通常相接：检查界限是否误写',
    },
  },
  'ranges-overlap': {
    severity: 'warning',
    en: 'neighbouring rows {oneRow} and {otherRow} of table {of} give fines `{penalty}` that overlap: {one} and {other}',
    'zh-CN': '表{of}相邻的第{oneRow}行与第{otherRow}行给出的罚款 `{penalty}` 重叠：{one}与{other}',
    help: {
      en: 'the heavier row should begin where the lighter one ends: look for a mistyped bound',
      'zh-CN': '较重一行应从较轻一行的终点开始：检查界限是否误写',
    },
  },
  'worse-is-lighter': {
    severity: 'error',
    en: 'a worse act is fined less: `{fact}` from {before} (row {oneRow}: {one}) to {after} (row {otherRow}: {other})',
    'zh-CN': '行为更重而罚款更轻：`{fact}` 由{before}（第{oneRow}行：{one}）变为{after}（第{otherRow}行：{other}）',
    help: HEAVIER,
  },
  'worse-weighs-less': {
    severity: 'error',
    en: 'a worse act weighs less in the factor `{of}`: `{fact}` from {before} (level {oneRow}: {one}%) to {after} (level {otherRow}: {other}%)',
    'zh-CN':
      '裁量因素 `{of}` 中行为更重而权重更低：`{fact}` 由{before}（第{oneRow}档：{one}%）变为{after}（第{otherRow}档：{other}%）',
    help: HEAVIER,
  },
  'circumstance-counted-twice': {
    severity: 'warning',
    en: 'the circumstance `{circumstance}` moves the penalty by `{fact}`, from which the table already takes its row or level under another name (`{tested}`)',
    'zh-CN': '情节 `{circumstance}` 依据 `{fact}` 变动处罚，而本表已经以另一名称（`{tested}`）据此确定行或档',
    help: {
      en: 'name the fact of the table under `counts` of the circumstance: one circumstance counts once',
      'zh-CN': '在该情节的 `counts` 中写明本表的事实：同一情节只计一次',
    },
  },
  'fact-counted-twice': {
    severity: 'warning',
    en: 'the factors `{one}` and `{other}` both weigh the fact `{fact}`',
    'zh-CN': '裁量因素 `{one}` 与 `{other}` 都对事实 `{fact}` 计权重',
    help: {
      en: 'one circumstance counts once: hold both factors against the source',
      'zh-CN': '同一情节只计一次：请将两个因素与原文核对',
    },
  },
  'penalty-not-permitted': {
    severity: 'error',
    en: 'row {row} gives the penalty `{penalty}`, which {basis} does not allow: {where}',
    'zh-CN': '第{row}行给出处罚 `{penalty}`，而{basis}在下列情况下不允许：{where}',
    help: {
      en: 'give the penalty only where the article allows it, or correct the condition of the article',
      'zh-CN': '仅在法条允许时给出该处罚，或者改正法条的条件',
    },
    notice: 'not-permitted-by-statute',
  },
  'fact-unused': {
    severity: 'warning',
    en: 'the fact `{fact}` is declared, and no rule looks at it',
    'zh-CN': '事实 `{fact}` 已声明，但没有任何规则用到',
    help: {
      en: 'delete the declaration, or look for the row in which the fact was forgotten',
      'zh-CN': '删去该声明，或者检查哪一行漏用了该事实',
    },
  },
  'basis-ended': {
    severity: 'error',
    en: 'it is penalised under {basis}, which ended on {ended}, before this document came into force on {began}',
    'zh-CN': '其处罚依据{basis}已于{ended}失效，早于本文件{began}施行',
    help: {
      en: 'cite the text that is in force, and hold the range against it',
      'zh-CN': '引用现行有效的文本，并核对幅度',
    },
  },
  'basis-ends-first': {
    severity: 'warning',
    en: 'it is penalised under {basis}, which ended on {ended}, while this document {stays}',
    'zh-CN': '其处罚依据{basis}已于{ended}失效，而本文件{stays}',
    help: {
      en: 'acts after that day need another basis: amend the document, or state when it ends',
      'zh-CN': '此后的行为须有其他依据：修订本文件，或者写明其失效日期',
    },
  },
  'basis-begins-later': {
    severity: 'warning',
    en: 'it is penalised under {basis}, which is in force only from {began}; this document from {from}',
    'zh-CN': '其处罚依据{basis}自{began}起施行，晚于本文件施行日期{from}',
    help: {
      en: 'between the two days there is nothing to penalise under: cite the text of that time',
      'zh-CN': '两日之间没有处罚依据：引用当时有效的文本',
    },
  },
  'two-documents-in-force': {
    severity: 'error',
    en: '`{one}` and `{other}` are both in force for the same department and place from {from}, and both rule on `{violation}`',
    'zh-CN': '`{one}` 与 `{other}` 自{from}起对同一部门、同一地区同时施行，且都规定了 `{violation}`',
    help: {
      en: 'say in the later document which one it `repeals`, or when the earlier one ends (`inForce.until`)',
      'zh-CN': '在后一文件中写明其废止（`repeals`）哪一文件，或者写明前一文件的失效日期（`inForce.until`）',
    },
  },
  'violation-duplicated': {
    severity: 'warning',
    en: 'the violations {one} and {other} have the same name and the same basis',
    'zh-CN': '违法行为{one}与{other}名称、处罚依据均相同',
    help: {
      en: 'one act under two entries gives two answers: join them, or say in the name how they differ',
      'zh-CN': '同一行为列为两项会有两个答案：合并，或者在名称中写明区别',
    },
  },
  'in-force-before-published': {
    severity: 'warning',
    en: 'the document is in force from {from}, before it was published on {published}',
    'zh-CN': '文件自{from}起施行，早于其公布日期{published}',
    help: {
      en: 'one of the two dates is probably mistyped; rules do not apply to acts before them (Administrative Penalty Law, art. 4 and 37)',
      'zh-CN': '两个日期之一可能误写；规定不适用于其之前的行为（《行政处罚法》第四条、第三十七条）',
    },
  },
  'abolished-before-in-force': {
    severity: 'warning',
    en: 'the violation has been lawful since {on}, before the document came into force on {from}',
    'zh-CN': '该行为自{on}起不再违法，早于文件施行日期{from}',
    help: {
      en: 'a violation that never could be penalised under this document need not stand in it; check both dates',
      'zh-CN': '依本文件从未可罚的行为无须列入；请核对两个日期',
    },
  },
  unproved: {
    severity: 'info',
    en: 'table {table}: whether there is a fault of the kind `{question}` is not proved; {looked} cases were looked at and none shows it',
    'zh-CN': '表{table}：是否存在 `{question}` 类问题未能证明；已检查{looked}种情形，均未发现',
    help: {
      en: 'raise `effort`, or write the condition with comparisons and memberships, which are decided exactly',
      'zh-CN': '提高 `effort`，或者改用比较与归属条件，这些条件可以精确判定',
    },
  },
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof FINDINGS;

/** A name or a figure, or words in both languages; `key` says the same without words. */
export type FindingParam = string | { readonly 'zh-CN': string; readonly en: string; readonly key?: string };
export type FindingParams = Readonly<Record<string, FindingParam>>;

type BlanksOf<T extends string> = T extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksOf<Rest> : never;

/** The blanks that a finding with this code has to fill. */
export type FindingBlanks<C extends FindingCode> = {
  readonly [B in BlanksOf<(typeof FINDINGS)[C]['en']>]: FindingParam;
};

/** The sentence of a finding and what can be done about it; in Chinese unless told, for the reviewer. Never throws. */
export function describeFinding(
  { code, params }: { readonly code: FindingCode; readonly params: FindingParams },
  locale: 'zh-CN' | 'en' = 'zh-CN',
): { readonly message: string; readonly help: string } {
  const { help, [locale]: template } = FINDINGS[code];
  const message = template.replace(/\{(\w+)\}/g, (_, blank: string) => {
    const param = params[blank] ?? '';
    return typeof param === 'string' ? param : param[locale];
  });
  return { message, help: help[locale] };
}
