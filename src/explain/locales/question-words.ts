/** What is said of an open fact, in one language. */
export interface QuestionWords {
  decides(what: readonly string[]): string;
  /** How many results can be left once it is known. */
  leaves(least: number, most: number): string;
  readonly tier: string;
  readonly score: string;
  readonly limitation: string;
  factor(label: string): string;
  column(label: string | undefined): string;
  penalty(name: string): string;
  order(name: string): string;
  /** Whether circumstances hold, told by what they lead to; `more` further ones are not named. */
  circumstances(leadsTo: string, labels: readonly string[], more: number): string;
}
