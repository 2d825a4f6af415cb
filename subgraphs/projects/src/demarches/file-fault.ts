/** What is wrong with one file (dossier) of the démarche, said so that whoever configures the import can mend it. */

/** A fault of a file: nothing of the file reaches the graph until it is mended; the file itself is kept. */
export interface FileFault {
  /** Number of the dossier; null where not even that could be read. */
  readonly dossier: number | null;
  /** The field of the letter, or the path in the dossier (`champs.3.label`), that is concerned. */
  readonly field: string;
  /** The champ that it was read from; null where the fault is not in a champ. */
  readonly champDescriptorId: string | null;
  /** What is wrong, in words for whoever configures the import. */
  readonly message: string;
}
