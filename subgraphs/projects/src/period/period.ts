/** Dates that are known in part: the first and last day that « 2019 » or « 2021-07 » may mean. */

/** Both days are included; equal when the day is known. */
export interface Period {
  readonly earliest: string;
  readonly latest: string;
}

/** The days that a partial date ('YYYY', 'YYYY-MM' or 'YYYY-MM-DD') may mean. */
export function periodOf(partial: string): Period {
  const [year = '', month, day] = partial.split('-');
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (day !== undefined) return { earliest: partial, latest: partial };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { earliest: `${partial}-01`, latest: `${partial}-${lastDay}` };
}

/** Where something stands in a list by date: its last possible day; for something undated, the end of the list. */
export const placeOf = (...dates: readonly (string | null)[]): string => {
  const known = dates.find((date) => date !== null);
  return known == null ? 'infinity' : periodOf(known).latest;
};
