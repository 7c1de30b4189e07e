// Numbers, ranges, days, lengths of time, quantities: what a rule is written in. Exact, pure, without a clock; imports no other room.
export { assertNever } from './assert-never.js';
export {
  addPeriod,
  type CalendarDate,
  compareDates,
  daysBetween,
  eachDay,
  nextDay,
  parseCalendarDate,
  subtractPeriod,
  weekday,
} from './calendar-date.js';
export { parseChineseNumber } from './chinese-number.js';
export {
  compareDecimals,
  type Decimal,
  decimal,
  HUNDRED,
  isDecimal,
  isPlainDecimal,
  ONE,
  parseDecimal,
  plain,
  ZERO,
} from './decimal.js';
export { deepFreeze } from './deep-freeze.js';
export { canonical, digest, type Json } from './digest.js';
export type { Locale, Localized } from './localized.js';
export {
  comparePeriods,
  formatPeriod,
  type Period,
  parsePeriod,
  periodDays,
  periodDifference,
  periodMonths,
} from './period.js';
export { convert, isUnit, UNITS, type Unit, type UnitSymbol } from './quantity.js';
export {
  type Bound,
  contains,
  covers,
  equalRanges,
  hull,
  intersect,
  isEmpty,
  isSingle,
  type Range,
  type RangeJson,
  rangeText,
  scale,
  shift,
  single,
  toJson,
} from './range.js';
export { compareSpan, parseSpan, type Span, spanDays } from './span.js';
export {
  addWorkingDays,
  createWorkingDayCalendar,
  type DueDay,
  isWorkingDay,
  nextWorkingDay,
  type WorkingDayCalendar,
  type WorkingDayYear,
} from './working-days.js';
