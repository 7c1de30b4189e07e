import { type Problem, problem } from '../diagnostics/index.js';
import type { CalendarShape, RuleFile } from '../parse/index.js';
import {
  type CalendarDate,
  createWorkingDayCalendar,
  daysBetween,
  eachDay,
  parseCalendarDate,
  type WorkingDayCalendar,
  type WorkingDayYear,
} from '../values/index.js';

type Festival = CalendarShape['years'][number]['festivals'][number];
type Report = (make: (path: readonly (string | number)[]) => Problem, path: readonly (string | number)[]) => void;

/** No arrangement of a holiday is longer; a longer one is a misprint. */
const LONGEST_HOLIDAY = 31;

/** Joins the yearly holiday arrangements of all files to one calendar; a year or a day that contradicts another becomes a problem. */
export function linkCalendar(files: readonly RuleFile[], problems: Problem[]): WorkingDayCalendar {
  const years = new Map<number, WorkingDayYear>();
  const marked = new Map<string, 'off' | 'work'>();
  for (const { shape, source } of files) {
    for (const [index, one] of (shape.calendar?.years ?? []).entries()) {
      const path = ['calendar', 'years', index];
      const report: Report = (make, at) => problems.push({ ...make(at), ...source.place([...path, ...at]) });
      const year = Number.parseInt(one.year, 10);
      if (years.has(year)) report((at) => problem('year-twice', { year: one.year }, { path: at }), ['year']);
      const days = one.festivals.map((festival, nth) => festivalDays(festival, ['festivals', nth], report));
      const off = days.flatMap((day) => day.off);
      const work = days.flatMap((day) => day.work);
      for (const [kind, dates] of [
        ['off', off],
        ['work', work],
      ] as const) {
        for (const date of dates) {
          if ((marked.get(date) ?? kind) !== kind)
            report((at) => problem('day-off-and-worked', { date }, { path: at }), []);
          else marked.set(date, kind);
        }
      }
      years.set(year, { year, off, work });
    }
  }
  return createWorkingDayCalendar(problems.length > 0 ? [] : [...years.values()]);
}

function festivalDays(
  { from, to, work }: Festival,
  path: readonly (string | number)[],
  report: Report,
): { readonly off: readonly CalendarDate[]; readonly work: readonly CalendarDate[] } {
  const read = (text: string, at: readonly (string | number)[]): CalendarDate | undefined => {
    const date = parseCalendarDate(text);
    if (date === undefined) report((place) => problem('not-a-date', { found: text }, { path: place }), at);
    return date;
  };
  const first = read(from, [...path, 'from']);
  const last = read(to, [...path, 'to']);
  const worked = (work ?? []).map((text, index) => read(text, [...path, 'work', index]));
  const known = worked.filter((date) => date !== undefined);
  if (first === undefined || last === undefined) return { off: [], work: known };
  const length = daysBetween(first, last);
  if (length < 0 || length > LONGEST_HOLIDAY) {
    report((place) => problem('dates-contradict', { from, until: to }, { path: place }), path);
    return { off: [], work: known };
  }
  return { off: eachDay(first, last), work: known };
}
