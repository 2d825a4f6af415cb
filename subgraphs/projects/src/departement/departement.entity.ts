/** A département, of which this subgraph knows the code, and the projects that run there. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { DepartementCode } from '@innovation-sante/kit/scalars';

@Directive('@key(fields: "code")')
@ObjectType('Departement', {
  simpleResolvers: true,
  description: 'A département of the code officiel géographique (Insee).',
})
export class Departement {
  @Field(() => DepartementCode, { description: 'Insee code of the département: "2A" is Corse-du-Sud.' })
  code!: string;
}

/** The département of a code, or null. */
export const departementOf = (code: string | null): Departement | null => (code === null ? null : { code });
