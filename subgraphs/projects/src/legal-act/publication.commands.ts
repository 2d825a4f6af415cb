/** What makes an act findable (R-PUB-1), where it was not known yet when the act was recorded. */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { notFound } from '@innovation-sante/kit/refusal';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { findable } from '@innovation-sante/scheme/rules/publication';
import { demandOwnRegion } from '../command/competence.js';
import { Judgement } from '../command/judgement.js';
import { placeOf } from '../period/period.js';
import { changeProject } from '../project/project-change.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import { recorded } from '../sourced/recorded.js';
import { updateRow } from '../write/row.js';
import type { PublishActInput } from './further-act.inputs.js';
import { LegalAct } from './legal-act.entity.js';
import { citationOf } from './legal-act.write.js';

const references = ['publishedOn', 'nor', 'jorftext', 'raaNumber', 'arsNumber'] as const;
type Reference = (typeof references)[number];
type Published = Pick<LegalAct, Reference>;

const pathOf = (reference: Reference) => `input.${reference}`;

function actOf({ acts }: ProjectFile, actId: string): LegalAct {
  const id = demandUuid('input.actId', actId);
  const act = acts.find((each) => each.id === id);
  if (!act) throw notFound('input.actId');
  return act;
}

/**
 * An ARS records what was published of its own acts, the national team what was of the ministers'.
 *
 * @throws Forbidden
 */
function demandSigner({ principal }: Command, { regionCode }: LegalAct): void {
  if (principal.role === 'ARS' && regionCode === null)
    throw new Forbidden(
      'input.actId',
      'names an act that is not of an ARS; an ARS records what was published of its own',
    );
  if (principal.role === 'NATIONAL_TEAM' && regionCode !== null)
    throw new Forbidden('input.actId', `names an act of the ARS of the region ${regionCode}, which records it`);
  if (regionCode !== null) demandOwnRegion(principal, 'input.actId', regionCode);
}

/** References that only the other authority's acts have. */
function judgeKind(judgement: Judgement, { kind }: LegalAct, given: readonly Reference[]): void {
  if (kind === null) return;
  const foreign: readonly Reference[] =
    kind === 'ARRETE_MINISTERIEL' ? ['raaNumber', 'arsNumber'] : ['nor', 'jorftext'];
  for (const reference of given.filter((each) => foreign.includes(each)))
    judgement.refuse(
      'REFERENCE_OF_OTHER_KIND',
      pathOf(reference),
      kind === 'ARRETE_MINISTERIEL'
        ? 'A ministerial act is published in the Journal officiel: it has no number of an ARS or of the RAA.'
        : 'An act of an ARS is published in the recueil des actes administratifs: it has no NOR and no JORFTEXT.',
    );
}

/** What the input gives, as it is to be recorded. */
function judgeReferences(judgement: Judgement, act: LegalAct, input: PublishActInput): Published {
  const given = references.filter((reference) => input[reference] != null);
  if (given.length === 0) judgement.refuse('REFERENCE_MISSING', null, `Give at least one of ${references.join(', ')}.`);
  for (const reference of given.filter((each) => act[each] !== null))
    judgement.refuse(
      'ALREADY_PUBLISHED',
      pathOf(reference),
      `This is recorded already (${reference}: ${act[reference] ?? ''}), and stays as it is.`,
    );
  judgeKind(judgement, act, given);
  return {
    publishedOn:
      input.publishedOn == null
        ? null
        : judgement.day(pathOf('publishedOn'), input.publishedOn, {
            on: act.signedOn,
            code: 'BEFORE_SIGNATURE',
            what: 'the act was signed',
          }),
    nor: input.nor ?? null,
    jorftext: input.jorftext ?? null,
    raaNumber: judgement.optionalText(pathOf('raaNumber'), input.raaNumber, 100),
    arsNumber: judgement.optionalText(pathOf('arsNumber'), input.arsNumber, 100),
  };
}

/** Completes the references of an act; where it was read stays, and who completed it is added. */
export async function publishAct(command: Command, input: PublishActInput) {
  const file = await lockFile(command, input);
  const act = actOf(file, input.actId);
  demandSigner(command, act);
  const judgement = new Judgement(command);
  const published = judgeReferences(judgement, act, input);
  const added = Object.fromEntries(
    references.flatMap((each) => (published[each] === null ? [] : [[each, published[each]]])),
  ) as Partial<Published>;
  const whole = { ...act, ...added };
  // What still lacks is no reason to refuse what is known.
  judgement.rule(
    findable,
    whole,
    { nor: pathOf('nor'), publishedOn: pathOf('publishedOn'), arsNumber: pathOf('arsNumber') },
    { onlyWarn: true },
  );
  judgement.end();
  const { source } = recorded(command.principal, act.provenance);
  await updateRow(command.database, LegalAct, act.id, {
    ...added,
    datedOn: placeOf(whole.signedOn, whole.publishedOn, whole.effectiveFrom, whole.around),
    source: act.source.endsWith(source) ? act.source : `${act.source}; publication ${source}`,
  });
  await changeProject(command, file, {
    event: {
      kind: 'ACT_PUBLISHED',
      happenedOn: whole.publishedOn ?? command.today,
      audience: 'PUBLIC',
      document: citationOf(whole),
      actId: act.id,
      changes: references.flatMap((each) =>
        published[each] === null ? [] : [{ field: `legalActs.${each}`, before: act[each], after: published[each] }],
      ),
    },
  });
  return { projectId: file.project.id };
}
