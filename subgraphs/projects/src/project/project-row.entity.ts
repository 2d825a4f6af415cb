/** A project as it is written: with the columns that statements sort and search by, and nobody reads. */
import { Column, Entity } from 'typeorm';
import { Project } from './project.entity.js';

@Entity({ name: 'project' })
export class ProjectRow extends Project {
  /** The folded title: accents and case do not decide the place of a title in a list. */
  @Column('text')
  titleSort!: string;

  /** Folded words that a search finds beside the title: summary, labels of themes and populations, porteurs' names. */
  @Column('text')
  searchTerms!: string;
}
