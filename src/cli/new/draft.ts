/** A file to be written, and what to say once it stands. */
export interface Draft {
  /** Path from the content folder. */
  file: string;
  text: string;
  /** Text to add at the end of other files. */
  additions?: Record<string, string>;
  next: string;
}
