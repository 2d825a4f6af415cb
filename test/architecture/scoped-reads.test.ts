/** No statement that reads for somebody goes past what that person may see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowSecurity as ofActors } from '@innovation-sante/actors/access';
import { rowSecurity as ofEvaluation } from '@innovation-sante/evaluation/access';
import { rowSecurity as ofFunding } from '@innovation-sante/funding/access';
import { rowSecurity as ofProjects } from '@innovation-sante/projects/access';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';
import { sourceFiles } from './source-files.js';

const tables = { actors: ofActors, projects: ofProjects, funding: ofFunding, evaluation: ofEvaluation } as const;

/** What a file that reads for somebody is called. The import of letters works for the service itself. */
const reading = /\/src\/(?!demarches\/).+\.(repository|where|list|conditions|statement)\.ts$/;

const files = sourceFiles().filter((path) => reading.test(path));

describe('The statements that read', () => {
  it.each(Object.entries(tables))('name no table of %s but through what the reader may see', (name, policies) => {
    const own = files.filter((path) => path.startsWith(`subgraphs/${name}/`));
    expect(own.length).toBeGreaterThan(8);
    const past = new RegExp(`\\b(FROM|JOIN) (${name}\\.)?(${policies.map(({ table }) => table).join('|')})\\b`);
    expect(own.filter((path) => past.test(readFileSync(join(projectRoot, path), 'utf8')))).toEqual([]);
  });
});
