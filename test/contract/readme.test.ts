/** What the README shows to copy is right. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const api = buildSchema(readFileSync(join(projectRoot, 'schema/api.graphql'), 'utf8'));
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object };

describe('The README', () => {
  it('shows queries that the graph understands', () => {
    const queries = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) expect(validate(api, parse(query))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const named = [...readme.matchAll(/`npm (?:run )?([a-z][a-z:-]+)[ `]/g), ...readme.matchAll(/`(start:[a-z]+)`/g)];
    const names = new Set(named.map(([, name = '']) => name).filter((name) => name !== 'ci'));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(existsSync(join(projectRoot, link)), link).toBe(true);
  });
});
