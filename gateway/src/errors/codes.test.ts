import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, errorCodesPage } from './codes.js';
import { makeFormatError } from './format.js';

describe('the page of error codes', () => {
  it('has one row for each code, with what it means and what to do', () => {
    const rows = errorCodesPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(Object.keys(ERROR_CODES).length);
    for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` \| \d{3} \| [^|]{10,} \| [^|]{5,} \|$/);
  });
});

describe('what leaves the house of an error', () => {
  const logged: object[] = [];
  const formatError = makeFormatError({
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (details) => logged.push(details),
  });

  it('is nothing but a code, for an error that no stage foresaw, and the log has it whole', () => {
    const cause = new Error('cannot open /etc/secret');
    const error = new GraphQLError(cause.message, { originalError: cause });
    const formatted = { message: cause.message, extensions: { code: 'ENOENT', stacktrace: ['at /srv'] } };
    expect(formatError(formatted, error)).toEqual({
      message: 'Internal error.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(logged).toEqual([{ err: cause }]);
  });

  it('is message, place and the listed extensions, for a code of the table', () => {
    const extensions = {
      code: 'BAD_USER_INPUT',
      field: 'first',
      reason: 'x'.repeat(501),
      rule: 7,
      serviceName: 'books',
      exception: {},
    };
    expect(formatError({ message: 'no', path: ['books', '@', 'title'], extensions }, new GraphQLError('no'))).toEqual({
      message: 'no',
      path: ['books'],
      extensions: { code: 'BAD_USER_INPUT', field: 'first', rule: 7 },
    });
  });
});
