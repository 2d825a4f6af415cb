/** A project as it is written: with the columns that statements sort and search by, and nobody reads. */
import { Column, Entity } from 'typeorm';
import { Project } from './project.entity.js';

@Entity({ name: 'project' })
export class ProjectRow extends Project {
  /** Regions of its scope alone: as the letter declares them, then as the comité technique and the acts fix them. */
  @Column('text', { array: true })
  scopeRegionCodes!: readonly string[];

  /** Départements of its scope alone. */
  @Column('text', { array: true })
  scopeDepartementCodes!: readonly string[];

  /** The folded title: accents and case do not decide the place of a title in a list. */
  @Column('text')
  titleSort!: string;

  /** Folded words that a search finds beside the title: summary, labels of themes and populations, porteurs' names. */
  @Column('text')
  searchTerms!: string;
}
