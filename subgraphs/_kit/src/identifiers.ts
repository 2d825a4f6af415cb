/** Official identifiers as checked values: what each looks like, and the check digit where it has one. */

/** An identifier's name for messages, its form, an example, and a further check (undefined: valid; otherwise why not). */
export interface Identifier {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly form: RegExp;
  readonly check?: (value: string) => string | undefined;
}

/** Sum of digits with every second one from the right doubled (digits of the double added), as Luhn's key wants it. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = digits.length - 1, double = false; index >= 0; index--, double = !double) {
    const digit = Number(digits[index]);
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum;
}

const luhn = (value: string) => (luhnSum(value) % 10 === 0 ? undefined : 'its check digit is wrong (Luhn)');

/** La Poste's establishments (SIREN 356000000) follow their own rule: the plain sum of the digits is a multiple of 5. */
function siretKey(value: string): string | undefined {
  if (value.startsWith('356000000') && [...value].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0) {
    return undefined;
  }
  return luhn(value);
}

/** Corsican FINESS numbers hold a letter; its key is computed with A as 1 and B as 2. */
const finessKey = (value: string) => luhn(value.replace('A', '1').replace('B', '2'));

/**
 * The identifiers of the scheme's actors and acts.
 * Forms: SIRENE (Insee), FINESS and RPPS (Agence du numérique en santé), NOR and JORFTEXT (Légifrance), COG (Insee).
 */
export const identifiers = {
  Siren: {
    name: 'SIREN',
    description: 'Number of a legal unit in the SIRENE register (numéro SIREN): 9 digits with a Luhn key.',
    example: '180035024',
    form: /^\d{9}$/,
    check: luhn,
  },
  Siret: {
    name: 'SIRET',
    description: 'Number of an establishment in the SIRENE register (numéro SIRET): 14 digits with a Luhn key.',
    example: '35600000000048',
    form: /^\d{14}$/,
    check: siretKey,
  },
  Finess: {
    name: 'FINESS',
    description:
      'Number of a health or social establishment (FINESS ET) or of its legal entity (FINESS EJ): 9 characters, the first two a département or its Corsican letter, the last a Luhn key.',
    example: '010003820',
    form: /^(\d{2}|2[AB])\d{7}$/,
    check: finessKey,
  },
  Rpps: {
    name: 'RPPS',
    description: 'Number of a health professional (répertoire partagé des professionnels de santé): 11 digits.',
    example: '10001234567',
    form: /^\d{11}$/,
  },
  Nor: {
    name: 'NOR',
    description: 'Number of a text of the State (NOR): 4 letters, 7 digits, 1 letter.',
    example: 'SSAH2106928A',
    form: /^[A-Z]{4}\d{7}[A-Z]$/,
  },
  Jorftext: {
    name: 'JORFTEXT',
    description: 'Identifier of a text published in the Journal officiel, as Légifrance gives it.',
    example: 'JORFTEXT000043253428',
    form: /^JORFTEXT\d{12}$/,
  },
  RegionCode: {
    name: 'region code',
    description: 'Code of a region in the code officiel géographique (Insee): 2 digits, a text ("01" is Guadeloupe).',
    example: '11',
    form: /^\d{2}$/,
  },
  DepartementCode: {
    name: 'département code',
    description:
      'Code of a département in the code officiel géographique (Insee): "01" to "95", "2A", "2B", "971" to "976".',
    example: '2A',
    form: /^(\d{2}|2[AB]|97\d)$/,
  },
  CommuneCode: {
    name: 'commune code',
    description: 'Code of a commune in the code officiel géographique (Insee): 5 characters.',
    example: '75056',
    form: /^(\d{2}|2[AB])\d{3}$/,
  },
} as const satisfies Record<string, Identifier>;

export type IdentifierName = keyof typeof identifiers;

/** Why a text is not such an identifier, or undefined when it is one. */
export function identifierFault(name: IdentifierName, value: string): string | undefined {
  const identifier: Identifier = identifiers[name];
  if (!identifier.form.test(value)) return `is not a ${identifier.name} (example: ${identifier.example})`;
  const fault = identifier.check?.(value);
  return fault === undefined ? undefined : `is not a ${identifier.name}: ${fault}`;
}
