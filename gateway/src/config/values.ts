/** Readers of single configuration values: text in, the value or a complaint out. */
import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Gives the value of a text, or complains of it. */
export type Reader<Value> = (text: string, context: z.RefinementCtx) => Value;

/** A whole number between two bounds. */
export function whole(least: number, most: number, otherwise: number) {
  return z
    .string()
    .default(String(otherwise))
    .transform((text, context) => {
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= least && value <= most) return value;
      return complain(context, `"${text}" is not a whole number from ${least} to ${most}`);
    });
}

/** A file that this process may read, as an absolute path. */
export function readableFile(cwd: string): Reader<string> {
  return (text, context) => {
    const path = resolve(cwd, text);
    return isReadable(path, 'file') ? path : complain(context, `cannot read the file ${path}`);
  };
}

/** A folder that this process may read; when none is named, `otherwise` if it is there. */
export function readableFolder(
  cwd: string,
  otherwise: string,
): (text: string | undefined, context: z.RefinementCtx) => string | undefined {
  return (text, context) => {
    if (text === undefined) return isReadable(otherwise, 'folder') ? otherwise : undefined;
    const path = resolve(cwd, text);
    return isReadable(path, 'folder') ? path : complain(context, `cannot read the folder ${path}`);
  };
}

/** Comma-separated values, each read by `one`; empty text is no value. */
export function list<Value>(one: Reader<Value>): Reader<Value[]> {
  return (text, context) => items(text).map((item) => one(item, context));
}

/** An origin as browsers send it: scheme and host, and the port if it is not the usual one. */
export function origin(text: string, context: z.RefinementCtx): string {
  return URL.canParse(text) && new URL(text).origin === text
    ? text
    : complain(context, `"${text}" is not an origin (as https://example.fr)`);
}

/** `name=module` pairs. */
export function namedModules(text: string, context: z.RefinementCtx): { name: string; module: string }[] {
  return pairs(text, context).map(([name, module]) => ({ name, module }));
}

/** `name=http://address` pairs. */
export function namedAddresses(text: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const addresses = pairs(text, context);
  for (const [name, address] of addresses) {
    if (!isHttpAddress(address)) complain(context, `"${address}" is not an http address for ${name}`);
  }
  return new Map(addresses);
}

/** An absolute address of the web. */
export function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function pairs(text: string, context: z.RefinementCtx): [string, string][] {
  const read: [string, string][] = [];
  for (const item of items(text)) {
    const at = item.indexOf('=');
    const name = item.slice(0, Math.max(at, 0)).trim();
    const value = item.slice(at + 1).trim();
    if (name === '' || value === '') complain(context, `"${item}" is not name=value`);
    else if (read.some(([known]) => known === name)) complain(context, `"${name}" is named twice`);
    else read.push([name, value]);
  }
  return read;
}

function items(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isReadable(path: string, kind: 'file' | 'folder'): boolean {
  try {
    accessSync(path, constants.R_OK);
    const stats = statSync(path);
    return kind === 'file' ? stats.isFile() : stats.isDirectory();
  } catch {
    return false;
  }
}

/** Says that a value is wrong. */
export function complain(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
