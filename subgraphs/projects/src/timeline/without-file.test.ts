/** What is left of an event for who does not see the file. */
import { describe, expect, it } from 'vitest';
import { withoutFile } from './without-file.rules.js';

const change = (field: string, before: string | null = '1', after: string | null = '2') => ({ field, before, after });
const event = (...changes: ReturnType<typeof change>[]) => ({ kind: 'AMENDED', actorSubject: 'somebody', changes });

describe('An event without the file', () => {
  it('names no person, and keeps the rest', () => {
    expect(withoutFile(event(change('endsOn')))).toEqual({ ...event(change('endsOn')), actorSubject: null });
  });

  it('says nothing of fields that only the file says, nor of what lies below them', () => {
    const changes = ['filedOn', 'letterOfIntent.outcome', 'opinions.ARS.verdict', 'sites', 'specifications.version'];
    expect(withoutFile(event(...changes.map((field) => change(field)))).changes).toEqual([change('sites')]);
  });

  it('does not say from which state, nor since when, a project was authorised', () => {
    const authorised = event(change('state', 'AVIS_CTIS_RENDU', 'AUTORISE'), change('stateSince'), change('endsOn'));
    expect(withoutFile(authorised).changes).toEqual([
      change('state', null, 'AUTORISE'),
      change('stateSince', null),
      change('endsOn'),
    ]);
    const begun = event(change('state', 'AUTORISE', 'EN_COURS'), change('stateSince'));
    expect(withoutFile(begun).changes).toEqual(begun.changes);
  });

  it('leaves the event itself as it was', () => {
    const whole = event(change('filedOn'));
    withoutFile(whole);
    expect(whole).toEqual(event(change('filedOn')));
  });
});
