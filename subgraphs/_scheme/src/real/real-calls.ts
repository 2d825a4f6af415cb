/** The calls that real experiments are known to answer: three national calls for expressions of interest. */
import type { CallFacts } from '../facts/letter-facts.js';
import { seededId } from '../ids.js';

/** The id of a call, which its slug alone decides. */
export function callId(slug: string): string {
  return seededId('call', slug);
}

/** PEPS, IPEP and EDS began by such calls; only the month of the last is known. */
export function realCalls(): readonly CallFacts[] {
  return [call('peps', 'PEPS', null), call('ipep', 'IPEP', null), call('eds', 'EDS', '2018-05')];
}

function call(experiment: string, name: string, openedAround: string | null): CallFacts {
  const slug = `ami-${experiment}`;
  return {
    id: callId(slug),
    slug,
    title: `Appel à manifestation d’intérêt ${name}`,
    kind: 'AMI',
    regionCode: null,
    issuerId: null,
    opensOn: null,
    closesOn: null,
    openedAround,
    description: `State-initiated call by which the experiment ${name} began.`,
    provenance: 'REAL',
    source: `experiments.csv, row ${experiment}`,
    confidence: 'MEDIUM',
  };
}
