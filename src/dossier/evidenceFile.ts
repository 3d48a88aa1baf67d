/** A file of evidence as readers are offered it. */
export interface Evidence {
  /** Path within the site. */
  file: string;
  /** In bytes. */
  size: number;
}
