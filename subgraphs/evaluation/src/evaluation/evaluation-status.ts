/** Where an evaluation stands: the furthest step that has been taken. */
import type { EvaluationStatus, ProtocolStatus, ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';

/** What the status follows from. */
export interface EvaluationSteps {
  readonly protocol: { readonly status: ProtocolStatus } | null;
  readonly reports: readonly { readonly kind: ReportKind; readonly deliveredFrom: string | null }[];
  readonly opinions: readonly { readonly body: OpinionBody | null; readonly verdict: string | null }[];
  readonly firstInclusionOn: string | null;
}

/**
 * The status after these steps.
 *
 * @param known what was known of it before, which stays where nothing recorded says more
 */
export function statusOf(steps: EvaluationSteps, known: EvaluationStatus | null): EvaluationStatus | null {
  const { protocol, reports, opinions, firstInclusionOn } = steps;
  const given = (wanted: OpinionBody) => opinions.some(({ body, verdict }) => body === wanted && verdict !== null);
  const delivered = (wanted: ReportKind) =>
    reports.some(({ kind, deliveredFrom }) => kind === wanted && deliveredFrom !== null);
  if (given('CSIS')) return 'AVIS_CSIS';
  if (given('CTIS')) return 'AVIS_CTIS';
  if (delivered('FINAL')) return 'RAPPORT_FINAL_REMIS';
  if (delivered('INTERIM')) return 'RAPPORT_INTERMEDIAIRE';
  if (protocol === null) return known;
  if (protocol.status !== 'VALIDATED') return 'PROTOCOLE_A_VALIDER';
  return firstInclusionOn === null ? 'PROTOCOLE_VALIDE' : 'EN_COURS';
}
