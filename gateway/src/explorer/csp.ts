/** What the explorer's page may do: run the gateway's own files, ask the gateway, and nothing else. */
import { randomBytes } from 'node:crypto';

/** A value that only this page load knows; the page's script stamps it on the style sheets that its editor makes. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The headers of the page. Scripts and workers are files of this origin: no inline script, no `eval`. Style elements need the nonce.
 * Style attributes are allowed, for the editor places each of its lines by one; they cannot load anything that the other rules forbid.
 */
export function pageHeaders(nonce: string): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src-elem': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    ...FILE_HEADERS,
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Headers of every file of the page. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
