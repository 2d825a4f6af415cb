/** The part of a README that is printed from code, between two marks. */

const begin = '<!-- access:begin -->';
const end = '<!-- access:end -->';
const heading = '## Who sees what, and who does what';

/** The part of a README between the marks; undefined where it has none. */
export function sectionOf(readme: string): string | undefined {
  const [, after] = readme.split(begin);
  return after?.includes(end) ? after.split(end)[0]?.trim() : undefined;
}

/** The README with that part; where it has none, as its last chapter. */
export function withSection(readme: string, section: string): string {
  const marked = `${begin}\n\n${section}\n\n${end}`;
  if (sectionOf(readme) === undefined) return `${readme.trimEnd()}\n\n${heading}\n\n${marked}\n`;
  return `${readme.slice(0, readme.indexOf(begin))}${marked}${readme.slice(readme.indexOf(end) + end.length)}`;
}
