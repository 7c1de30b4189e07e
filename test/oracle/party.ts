import { after, readDay } from './civil-date.js';

export interface Party {
  readonly kind: 'organisation' | 'individual';
  readonly birthDate?: string | undefined;
}

/** Completed years on a day. A year is completed on the day after the birthday; someone born on 29 February has it on the 28th where there is no 29th. */
export function ageOf(birthDate: string, on: string): number {
  const born = readDay(birthDate);
  let years = 0;
  while (after(born, { months: 12 * (years + 1), days: 0 }) < readDay(on)) years += 1;
  return years;
}
