/** Every error code that a subgraph may answer is one that the gateway hands on to clients, or hides knowingly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES, type ErrorCode, errorCodesPage } from '@innovation-sante/gateway/errors/codes';
import { subgraphErrorCodes } from '@innovation-sante/kit/errors';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/workspace.js';

describe('The error codes', () => {
  const table: Readonly<Record<string, ErrorCode>> = ERROR_CODES;

  it('of the subgraphs are all in the table of the gateway', () => {
    expect(Object.keys(subgraphErrorCodes).filter((code) => !(code in table))).toEqual([]);
  });

  it('of the subgraphs reach clients, but for faults of the subgraph itself', () => {
    const hidden = Object.keys(subgraphErrorCodes).filter((code) => table[code]?.fromSubgraph !== true);
    expect(hidden).toEqual(['INTERNAL_SERVER_ERROR']);
  });

  it('are printed as the page of the contract', () => {
    expect(readFileSync(join(projectRoot, 'schema/errors.md'), 'utf8')).toBe(errorCodesPage());
  });
});
