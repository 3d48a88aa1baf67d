/** What version control tells of a file. */
export interface FileHistory {
  /** Day of the last change, `2020-06-22`. */
  changed: string;
  /** Who changed it, sorted by name. */
  people: string[];
}

/** What a site needs to lead its readers to where it is edited. Paths are from the content folder. */
export interface Editing {
  /** The file that holds a source, by the source's id. */
  sourceFiles: Readonly<Record<string, string>>;
  /** By file; a file that version control does not know is not in it. */
  history: Readonly<Record<string, FileHistory>>;
}
