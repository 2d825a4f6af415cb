/** Which indicators count people by their unit alone. */

const units =
  /^(persons?|people|patients?|personnes?|professionnels?|professionals?|bénéficiaires?|usagers?|residents?|résidents?)$/i;

/** Whether the unit says that people are counted; of another unit the definition says it. */
export const countsPeople = ({ unit }: { readonly unit: string }): boolean => units.test(unit.trim());
