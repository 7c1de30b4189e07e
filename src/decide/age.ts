import { addPeriod, type CalendarDate, compareDates } from '../values/index.js';

/**
 * Completed years of life (已满…周岁: Administrative Penalty Law, art. 30). A year is completed on the day after the
 * birthday, so a child born on 10 May 2008 is still 13 on 10 May 2022 and 14 the day after. Whoever is born on
 * 29 February has the birthday on 28 February in years without that day.
 *
 * @throws RangeError when `on` lies before the day of birth: the caller refuses such a case first.
 */
export function completedYears(born: CalendarDate, on: CalendarDate): number {
  if (compareDates(on, born) < 0) throw new RangeError(`${on} lies before the day of birth, ${born}`);
  const years = yearOf(on) - yearOf(born);
  const birthday = addPeriod(born, { years });
  // On the day of birth itself no year has begun to be completed.
  return compareDates(on, birthday) > 0 ? years : Math.max(0, years - 1);
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
