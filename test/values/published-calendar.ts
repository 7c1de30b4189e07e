import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarYearShape, parseBenchmark } from '../../src/parse/index.js';
import {
  type CalendarDate,
  createWorkingDayCalendar,
  eachDay,
  parseCalendarDate,
  type WorkingDayCalendar,
} from '../../src/values/index.js';

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

/** The years of rules/calendar.yaml as they stand in the file. */
export function publishedYears(): readonly CalendarYearShape[] {
  const path = join(import.meta.dirname, '..', '..', 'rules', 'calendar.yaml');
  const parsed = parseBenchmark(readFileSync(path, 'utf8'), { file: 'rules/calendar.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { calendar } = parsed.value.shape;
  if (calendar === undefined) throw new Error('rules/calendar.yaml has no calendar');
  return calendar.years;
}

export function publishedCalendar(): WorkingDayCalendar {
  return createWorkingDayCalendar(
    publishedYears().map(({ year, festivals }) => ({
      year: Number(year),
      off: festivals.flatMap(({ from, to }) => eachDay(day(from), day(to))),
      work: festivals.flatMap(({ work = [] }) => work.map(day)),
    })),
  );
}
