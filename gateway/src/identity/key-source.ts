/** Reads the public keys of an issuer (a JWKS) from where it publishes them. */
import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { isSafeAddress, type KeyLocation } from './identity-file.js';

/** Milliseconds from the request to the last byte. */
const TIMEOUT_MS = 5_000;
/** Bytes of a document; an issuer has a handful of keys. */
const MAX_BYTES = 512 * 1024;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });
const openidConfiguration = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Rejects with an error whose message is for the log: it may name addresses. */
export async function readKeys(location: KeyLocation): Promise<JSONWebKeySet> {
  switch (location.kind) {
    case 'file':
      return keySet.parse(JSON.parse(await readFile(location.path, 'utf8')));
    case 'address':
      return keySet.parse(await fetchJson(location.url));
    case 'discovery':
      return keySet.parse(await fetchJson(await discover(location.issuer)));
  }
}

/** The address of the keys. @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation */
async function discover(issuer: string): Promise<string> {
  const document = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: stated, jwks_uri: address } = openidConfiguration.parse(document);
  if (stated !== issuer) throw new Error(`the configuration found for ${issuer} is that of another issuer`);
  if (!isSafeAddress(address)) throw new Error(`${issuer} publishes its keys at an address that is not https`);
  return address;
}

/** Fetches a document of an issuer, from the address given and from nowhere that it would send us to. */
async function fetchJson(url: string): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`${url} did not answer in time`)), TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: controller.signal,
    });
    if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}`);
    return JSON.parse(await readText(response));
  } finally {
    clearTimeout(timer);
    // Gives back the connection of a reply that was not read to its end.
    controller.abort();
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error(`${response.url} answered with more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}
