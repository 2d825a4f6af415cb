/** How much is asked, and from which seeds: `SEED` and `OPERATIONS` make one run other, or longer, than the usual one. */

const numberOf = (name: string): number | undefined => {
  const text = process.env[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} must be a whole number from 1, not "${text}"`);
  return value;
};

/** Where the random operations begin; every report names it. */
export const seed = numberOf('SEED') ?? 20_260_630;

/** How many random operations the administrator answers; each is then asked by some of the others. */
export const operations = numberOf('OPERATIONS') ?? 130;

/** How many of the others ask each random operation, and each of those that are always asked. */
export const askersOfEach = 3;
export const askersOfCertain = 8;

/** How many are asked at a time. */
export const atOnce = 4;
