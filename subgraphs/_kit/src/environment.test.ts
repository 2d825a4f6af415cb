/** A wrong environment names every wrong variable at once, and never its value. */
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.js';

const faultOf = (variables: Record<string, string>) => {
  try {
    readEnvironment(variables);
  } catch (error) {
    return error as EnvironmentError;
  }
  return undefined;
};

describe('the environment of a subgraph', () => {
  it('has defaults for everything', () => {
    expect(readEnvironment({})).toMatchObject({ DATA_DIR: '.data', DATASET: 'demo', HOST: '127.0.0.1' });
  });
  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).not.toHaveProperty('PORT');
  });
  it('names every wrong variable in one error', () => {
    const error = faultOf({
      PORT: 'x',
      DATASET: 'all',
      DATABASE_URL: 'mysql://root:secret@host/db',
      LOG_LEVEL: 'loud',
      PRINCIPAL_PUBLIC_KEY: 'nothing.pem',
    });
    expect(error).toBeInstanceOf(EnvironmentError);
    for (const name of ['PORT', 'DATASET', 'DATABASE_URL', 'LOG_LEVEL', 'PRINCIPAL_PUBLIC_KEY'])
      expect(error?.message).toContain(`  ${name}: `);
    expect(error?.message).not.toContain('secret');
  });
});
