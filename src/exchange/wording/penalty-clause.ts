/**
 * What a penalty cell says, clause by clause, in its own words: 以上 stays 以上 (what it includes is the document's
 * business), and so do the names of bases, persons and orders. Figures are plain decimals: yuan, percent, multiples.
 */
export type PenaltyClause = ClauseContext & ClauseManner & Measure;

/** What stands before a measure and reaches to the end of the sentence. */
export interface ClauseContext {
  /** `逾期不改正的`, without its 的. */
  readonly when?: string;
  /** `报经有批准权的人民政府批准`: whose approval. */
  readonly approval?: string;
  /** `由公安机关`: who decides. */
  readonly authority?: string;
  /** `对直接负责的主管人员和其他直接责任人员`: whom it is for, when not the party. */
  readonly target?: string;
}

/** How a measure is joined to what stands before it. */
export interface ClauseManner {
  /** 可以, 可. */
  readonly may?: true;
  /** 并处, 并: beside the measure before it. */
  readonly also?: true;
  /** 或者: instead of the measure before it. */
  readonly or?: true;
  /** 单处或者并处: instead of it or beside it. */
  readonly either?: true;
}

export type Measure =
  | { readonly kind: 'fine'; readonly amount: AmountClause }
  | { readonly kind: 'warning' }
  | { readonly kind: 'public-criticism' }
  | { readonly kind: 'no-penalty' }
  | { readonly kind: 'confiscate'; readonly what: string }
  | { readonly kind: 'permit'; readonly act: PermitAct; readonly what: string; readonly duration?: FigureRange }
  | { readonly kind: 'detention'; readonly days: FigureRange }
  /** 禁止从事…, 终身不得从事…: the words after the years. */
  | { readonly kind: 'bar'; readonly text: string; readonly years?: FigureRange; readonly life?: true }
  /** 责令…, orders and penalties alike: what is ordered. */
  | { readonly kind: 'order'; readonly text: string }
  /** A measure of another kind that is known by its words (予以公告, 依法给予处分). */
  | { readonly kind: 'other'; readonly text: string };

export type PermitAct = 'suspend' | 'revoke' | 'downgrade';

export type Unit = 'yuan' | 'times' | 'percent';

/** `货值金额1倍以上3倍以下`, `每人500元`, `20万元以上70万元以下`, with what is added to it. */
export interface AmountClause {
  readonly unit: Unit;
  readonly range: FigureRange;
  /** What a multiple or a percentage is taken of; absent where the cell leaves that to its heading. */
  readonly of?: string;
  /** What is counted: `车次` in `500元/车次`. */
  readonly per?: string;
  readonly steps?: readonly StepClause[];
  /** 最高不超过, in yuan. */
  readonly cap?: string;
  /** 指导值: the standard within the range, in its unit. */
  readonly guide?: string;
}

/** `每个因子超标每0.2倍增加2万元，不足的向上取整`. */
export interface StepClause {
  /** What is counted, before the last 每; empty where nothing stands there. */
  readonly of: string;
  /** What is left out of the count: `超出1后`. */
  readonly beyond?: string;
  readonly each: string;
  /** The words between the figure and 增加: `个超标因子`, `倍`. */
  readonly unit: string;
  /** Yuan. */
  readonly add: string;
  readonly rounding?: 'up' | 'down' | 'half-up';
}

export const LOWER_WORDS = ['以上', '超过', '不低于'] as const;
export const UPPER_WORDS = ['以下', '以内', '不满', '不超过'] as const;
export type LowerWord = (typeof LOWER_WORDS)[number];
export type UpperWord = (typeof UPPER_WORDS)[number];

/** One figure, or a lower and an upper one, each with its word. */
export type FigureRange =
  | { readonly exactly: string }
  | {
      readonly lower?: { readonly figure: string; readonly word: LowerWord };
      readonly upper?: { readonly figure: string; readonly word: UpperWord };
    };
