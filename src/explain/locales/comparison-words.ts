import type { NormsCompared, RulesInTime } from '../../decide/index.js';

/** What is said where several rules or several acts are held against each other, in one language. */
export interface ComparisonWords {
  readonly inTime: string;
  /** Rules changed between the act and the decision. */
  changed(act: string, decided: string): string;
  readonly relations: Readonly<Record<RulesInTime['relation'], string>>;
  applied(benchmark: string): string;
  readonly bothShown: string;
  /** The two sides of the comparison. */
  readonly ofTheAct: string;
  readonly ofTheDecision: string;
  readonly sideBySide: string;
  readonly respect: string;
  readonly document: string;
  readonly outcome: string;

  readonly norms: string;
  readonly normRelations: Readonly<Record<NormsCompared['relation'], string>>;
  readonly violation: string;
  readonly fines: string;
  readonly statutory: string;
  readonly fine: string;
  readonly appliedColumn: string;
  readonly isApplied: { readonly true: string; readonly false: string; readonly open: string };
  readonly noFine: string;

  readonly acts: string;
  readonly actsApart: string;
  /** The number of an act and what it is. */
  act(number: number, violation: string): string;
  readonly together: string;
  finesTogether(target: string, amount: string): string;
  durationsTogether(penalty: string, sum: string, cap: string, held: boolean): string;
}
