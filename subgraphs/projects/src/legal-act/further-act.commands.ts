/** Acts that change no state by themselves: of the transition period (T18), and what carries an experiment into ordinary law (T19). */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { Judgement } from '../command/judgement.js';
import { changeProject } from '../project/project-change.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import type { RecordActInput } from './further-act.inputs.js';
import { type JudgedAct, authorisationFor, citationOf, judgeAct, writeAct } from './legal-act.write.js';

/** @throws Forbidden for an act that is another authority's */
function demandSigner(
  { principal: { role } }: Command,
  judgement: Judgement,
  { project, acts }: ProjectFile,
  purpose: 'TRANSITION' | 'GENERALISATION',
  { kind, authorityId }: JudgedAct,
): void {
  const ministerial = kind === 'ARRETE_MINISTERIEL';
  if (role === 'NATIONAL_TEAM' && !ministerial)
    throw new Forbidden(
      'input.act.kind',
      'is an act of an ARS, which records its own; you record those of the ministers',
    );
  if (purpose === 'GENERALISATION') {
    if (ministerial) return;
    const reason = 'What carries an experiment over into ordinary law is a text of the ministers.';
    if (role === 'ARS') throw new Forbidden('input.purpose', reason);
    judgement.refuseBy('T19', 'WRONG_AUTHORITY', 'input.act.kind', reason);
    return;
  }
  const known = acts
    .filter((act) => act.purpose === 'AUTHORISATION')
    .flatMap((act) => (act.authorityId === null ? [] : [act.authorityId]));
  const authorities = known.length > 0 ? known : [project.competentAuthorityId];
  if (authorities.includes(authorityId)) return;
  const reason = 'A transition period rests on an act of an authority that authorised the project.';
  if (role === 'ARS') throw new Forbidden('input.act', reason);
  judgement.refuseBy('T18', 'NOT_THE_AUTHORITY', 'input.act.kind', reason);
}

/** Records an act on which the evaluation's own commands then rest: they name it by its id. */
export async function recordAct(command: Command, input: RecordActInput) {
  const file = await lockFile(command, input);
  const { project } = file;
  const { purpose } = input;
  const judgement = new Judgement(command);
  const act = judgeAct(judgement, command, file, input.act, {
    on: project.authorisedLatest,
    code: 'BEFORE_AUTHORISATION',
    what: 'the project was authorised',
  });
  if (purpose === 'TRANSITION' || purpose === 'GENERALISATION') {
    demandSigner(command, judgement, file, purpose, act);
    judgement.transition(purpose === 'TRANSITION' ? 'T18' : 'T19', project.state);
  } else {
    judgement.refuse(
      'PURPOSE_OF_OTHER_COMMAND',
      'input.purpose',
      `What an act of the purpose ${purpose} does has a command of its own; here are TRANSITION and GENERALISATION.`,
    );
  }
  judgement.end();
  const actId = await writeAct(command, file, act, purpose, {
    amendsId: purpose === 'TRANSITION' ? (authorisationFor(file, act.authorityId)?.id ?? null) : null,
  });
  await changeProject(command, file, {
    event: {
      kind: 'ACT_RECORDED',
      happenedOn: act.signedOn,
      audience: 'PUBLIC',
      reason: act.statement,
      document: citationOf(act),
      actId,
      changes: [{ field: 'legalActs', before: null, after: actId }],
    },
  });
  return { projectId: project.id };
}
