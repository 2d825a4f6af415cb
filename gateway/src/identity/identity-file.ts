/** The file that says whose tokens are believed, and what their claims mean; checked whole at the start. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { FieldMapping } from './claims.js';

/** Where the public keys of an issuer are. `discovery`: at the address that the issuer's OpenID configuration names. */
export type KeyLocation =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'discovery'; readonly issuer: string };

/** An issuer whose tokens are believed. */
export interface Issuer {
  /** Its name, as the claim `iss` has it. */
  readonly issuer: string;
  /** A token is for this gateway if its claim `aud` has one of these. */
  readonly audience: readonly string[];
  readonly algorithms: readonly string[];
  readonly keys: KeyLocation;
  readonly clockSkewSeconds: number;
  /** The fields of the principal. */
  readonly principal: Readonly<Record<string, FieldMapping>>;
}

export interface IdentityConfig {
  readonly issuers: readonly Issuer[];
  /** Is a request without a token refused? Otherwise it is the public's. */
  readonly required: boolean;
}

/** Thrown with every fault of the file. */
export class IdentityFileError extends Error {
  override readonly name = 'IdentityFileError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}

/**
 * Signatures that only the issuer can make. Of those with a shared secret (HS…) whoever can verify can also forge, and a public key
 * taken for such a secret is an old attack; `none` is no signature.
 */
// prettier-ignore
const ALGORITHMS = [
  'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512',
  'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519',
] as const;

const name = z.string().min(1, 'must not be empty');
const scalar = z.union([z.string(), z.number(), z.boolean()], 'must be a text, a number, true or false');

const field = z
  .strictObject({
    claim: name,
    values: z.record(z.string(), scalar).optional(),
    list: z.boolean().default(false),
    default: z.union([scalar, z.array(scalar)]).optional(),
    required: z.boolean().default(false),
  })
  .superRefine((mapping, context) => {
    if (mapping.default === undefined || Array.isArray(mapping.default) === mapping.list) return;
    const message = mapping.list ? 'must be a list, as the field is' : 'must not be a list: the field is none';
    context.addIssue({ code: 'custom', path: ['default'], message });
  });

function issuerIn(folder: string) {
  return z
    .strictObject({
      issuer: name,
      audience: z.union([name.transform((one) => [one]), z.array(name).min(1, 'must name one')], 'must name one'),
      algorithms: z
        .array(z.enum(ALGORITHMS, `must be among ${ALGORITHMS.join(', ')}: signatures that only the issuer can make`))
        .min(1, 'must name one'),
      jwks: name.optional(),
      clockSkewSeconds: z.number().min(0).max(300).default(5),
      principal: z.record(z.string().regex(/^(?!__proto__$)[A-Za-z_]\w*$/, 'is no name of a field'), field),
    })
    .transform(({ jwks, ...issuer }, context): Issuer => {
      const keys = keyLocation(issuer.issuer, jwks, folder);
      if (keys.kind === 'discovery' && !isSafeAddress(keys.issuer)) {
        const message = 'is missing, and the issuer is no https address at which its keys could be asked for';
        context.addIssue({ code: 'custom', path: ['jwks'], message });
      }
      if (keys.kind === 'address' && !isSafeAddress(keys.url))
        context.addIssue({ code: 'custom', path: ['jwks'], message: UNSAFE });
      return { ...issuer, keys };
    });
}

const UNSAFE = 'must be https (http only from this machine): who can change the keys on their way can be anyone';

/** `https:`, or `http:` to this machine: keys that can be changed on their way are worth nothing. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

function keyLocation(issuer: string, jwks: string | undefined, folder: string): KeyLocation {
  if (jwks === undefined) return { kind: 'discovery', issuer };
  return /^[a-z][a-z\d+.-]*:\/\//i.test(jwks)
    ? { kind: 'address', url: jwks }
    : { kind: 'file', path: resolve(folder, jwks) };
}

function schemaIn(folder: string) {
  return z
    .strictObject({
      issuers: z.array(issuerIn(folder)).min(1, 'must name one'),
      required: z.boolean().default(false),
    })
    .superRefine(({ issuers }, context) => {
      for (const [index, { issuer }] of issuers.entries())
        if (issuers.findIndex((other) => other.issuer === issuer) !== index)
          context.addIssue({ code: 'custom', path: ['issuers', index, 'issuer'], message: 'is named twice' });
    });
}

/**
 * Reads the file; the path of a key file in it starts from its folder. The keys are not read: they may come later.
 * @throws IdentityFileError
 */
export function readIdentityFile(path: string): IdentityConfig {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new IdentityFileError([`cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = schemaIn(dirname(path)).safeParse(value);
  if (parsed.success) return parsed.data;
  throw new IdentityFileError(parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`));
}

/** `issuers[0].principal.role`. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place === '' ? 'the file' : place.replace(/^\./, '');
}
