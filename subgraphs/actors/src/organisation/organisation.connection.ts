/** The pages of organisations, in whichever list they stand. */
import { connectionType } from '@innovation-sante/kit/connection';
import { Organisation } from './organisation.entity.js';

export const OrganisationConnection = connectionType(
  Organisation,
  'Organisation',
  'organisations, in the order asked for',
);
