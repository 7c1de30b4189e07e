export { amountText, durationText, moneyText, type Wording } from './amount-text.js';
export { type Band, type BandEnd, bandText } from './band-text.js';
export type {
  AmountClause,
  ClauseContext,
  FigureRange,
  Measure,
  PenaltyClause,
  StepClause,
  Unit,
} from './penalty-clause.js';
export { printPenalties } from './print-penalties.js';
export { type ReadPenalties, readPenalties, type UnreadPart, type UnreadReason } from './read-penalties.js';
