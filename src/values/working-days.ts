import { type CalendarDate, nextDay, weekday } from './calendar-date.js';

/**
 * What the State Council's notice arranges for one year: the days off, whatever day of the week they are, and the Saturdays and Sundays on
 * which work is done in exchange. A notice may reach into the December before.
 */
export interface WorkingDayYear {
  readonly year: number;
  readonly off: readonly CalendarDate[];
  readonly work: readonly CalendarDate[];
}

/** The published years and the days on which they depart from Monday to Friday. Frozen, and plain data: it survives JSON. */
export interface WorkingDayCalendar {
  /** Published years, ascending. */
  readonly years: readonly number[];
  readonly days: Readonly<Record<string, 'off' | 'work'>>;
}

/**
 * A day that was reached by counting working days. `provisional`: a day of a year whose calendar is not published had to be looked at, and
 * was taken for a working day from Monday to Friday; the notice for that year may move the due day.
 */
export interface DueDay {
  readonly due: CalendarDate;
  readonly provisional: boolean;
}

// INVARIANT: 100,000 working days are about 400 years, so that a due day still has a year of four digits (see calendar-date.ts).
const MOST_WORKING_DAYS = 100_000;

const FRIDAY = 5;

/**
 * The calendar of working days from the State Council's yearly notices. Which order years and days are given in makes no difference.
 *
 * @throws RangeError when a year is given twice, or when one day is both a day off and a working day. Whoever reads years from a file checks
 *   for both first, where the place of the fault is known.
 */
export function createWorkingDayCalendar(years: readonly WorkingDayYear[]): WorkingDayCalendar {
  const days: Record<string, 'off' | 'work'> = {};
  const mark = (date: CalendarDate, as: 'off' | 'work') => {
    if ((days[date] ?? as) !== as) throw new RangeError(`${date} is both a day off and a working day`);
    days[date] = as;
  };
  for (const { off, work } of years) {
    for (const date of off) mark(date, 'off');
    for (const date of work) mark(date, 'work');
  }
  const published = years.map(({ year }) => year).sort((a, b) => a - b);
  const twice = published.find((year, index) => published[index + 1] === year);
  if (twice !== undefined) throw new RangeError(`the year ${twice} is given twice`);
  return Object.freeze({ years: Object.freeze(published), days: Object.freeze(days) });
}

/**
 * Whether a day is a working day: as the notice arranges it where it names the day, otherwise from Monday to Friday. For a year without a
 * published calendar the answer is only that; `calendar.years` tells which years are published.
 */
export function isWorkingDay(calendar: WorkingDayCalendar, date: CalendarDate): boolean {
  const arranged = calendar.days[date];
  return arranged === undefined ? weekday(date) <= FRIDAY : arranged === 'work';
}

/**
 * The last day of a period of working days. The Administrative Penalty Law, art. 85, counts its periods of two, three, five and seven days
 * in working days, without statutory holidays; which days those are is arranged by the State Council's yearly notice.
 *
 * @param from the day of the event. It is not counted, and may itself be a day off.
 * @param count working days, a whole number from 1 to 100,000.
 * @returns the day on which the period ends, always a working day, and whether a later notice may still move it.
 * @throws RangeError when `count` is not such a number.
 *
 * @example Filed on 26 September 2023, 7 working days: `due` is 2023-10-11, as the weekend of 7 and 8 October was worked.
 */
export function addWorkingDays(calendar: WorkingDayCalendar, from: CalendarDate, count: number): DueDay {
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKING_DAYS) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  let reached = nextWorkingDay(calendar, nextDay(from));
  let { provisional } = reached;
  for (let counted = 1; counted < count; counted += 1) {
    reached = nextWorkingDay(calendar, nextDay(reached.due));
    provisional ||= reached.provisional;
  }
  return { due: reached.due, provisional };
}

/**
 * The day itself when it is a working day, otherwise the first working day after it: where the last day of a period of calendar days is a
 * holiday, the period ends with the first day after the holiday (Civil Code, art. 203). Whether a period is extended so is for the rule that
 * sets it to say.
 */
export function nextWorkingDay(calendar: WorkingDayCalendar, date: CalendarDate): DueDay {
  let due = date;
  let provisional = !isPublished(calendar, due);
  while (!isWorkingDay(calendar, due)) {
    due = nextDay(due);
    provisional ||= !isPublished(calendar, due);
  }
  return { due, provisional };
}

function isPublished(calendar: WorkingDayCalendar, date: CalendarDate): boolean {
  return calendar.years.includes(Number(date.slice(0, 4)));
}
