/**
 * Identifiers of the fictional world: right in form and check digit, so that they pass every validation, and invented.
 * SIREN begin with 000, RPPS with 99, NOR with ZZ, JORFTEXT with 999: series that are not attributed. A FINESS number has
 * no free series: one of these may by accident be that of a real establishment, which has nothing to do with it.
 */

/** The digit that makes a text of digits pass Luhn's check when put after it. */
export function luhnKey(digits: string): string {
  let sum = 0;
  for (let index = digits.length - 1, double = true; index >= 0; index--, double = !double) {
    const digit = digits.charCodeAt(index) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** SIREN number n (up to 99,999). */
export function inventedSiren(n: number): string {
  const digits = `000${String(n).padStart(5, '0')}`;
  return digits + luhnKey(digits);
}

/** SIRET of the seat of a legal unit. */
export function inventedSiret(siren: string): string {
  const digits = `${siren}0001`;
  return digits + luhnKey(digits);
}

/** FINESS number n (up to 999,999) in a département; Corsica's letter counts as a digit in the key. */
export function inventedFiness(departementCode: string, n: number): string {
  const digits = departementCode.slice(0, 2) + String(n).padStart(6, '0');
  return digits + luhnKey(digits.replace('A', '1').replace('B', '2'));
}

/** RPPS number n. */
export function inventedRpps(n: number): string {
  return `99${String(n).padStart(9, '0')}`;
}

/** NOR number n of a year. */
export function inventedNor(year: number, n: number): string {
  const letter = String.fromCharCode(65 + (Math.floor(n / 100_000) % 26));
  return `ZZZ${letter}${String(year).slice(2)}${String(n % 100_000).padStart(5, '0')}A`;
}

/** JORFTEXT number n. */
export function inventedJorftext(n: number): string {
  return `JORFTEXT999${String(n).padStart(9, '0')}`;
}
