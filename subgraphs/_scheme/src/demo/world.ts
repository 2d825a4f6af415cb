/** The constants of the fictional world: its seed, its size, and the day on which its clock stands. */

/** Seed of the fictional world when none is given. */
export const demoSeed = 51;

/** How many fictional projects there are at `times` = 1. */
export const demoBlockSize = 40;

/** « Today » in the fictional world: what is overdue, awaited or running is so on this day, whenever the data are loaded. */
export const demoToday = '2026-06-30';
