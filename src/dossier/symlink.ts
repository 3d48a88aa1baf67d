/** What is said of a symbolic link in a content folder, by whoever reads there and by whoever writes. */
export const linkRefused = {
  message: 'A symbolic link is not followed.',
  hint: 'Put the file or folder itself here.',
} as const;
