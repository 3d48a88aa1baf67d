/** Words in and around what readers carry away, English. */
export const offline = {
  extract: 'Extract all files first, then open index.html in the folder that they are in.',
  readme: {
    open: 'How to open it',
    unpack: 'Extract all files of the archive into a folder.',
    start: 'Open index.html in that folder with any browser. Pages and search need no network.',
    quiet:
      'Nothing in it asks another computer for anything. A link to a source leads to the web when you follow it.',
    check: 'How to check it',
    digests:
      'manifest.json names every file with its SHA-256 digest. Where you got the archive, SHA256SUMS holds the digest of the archive itself. In the folder with both, type:',
    signature:
      'If SHA256SUMS.minisig lies beside them, the publisher has signed the digests with minisign. Ask for the public key by another way than the archive came, put it in place of KEY, and type:',
  },
  save: {
    title: 'Keep it in this browser',
    intro:
      'Your browser can keep the whole dossier and open it without a network. It keeps nothing unless you ask.',
    ask: 'How large is it?',
    save: 'Keep {size}',
    size: { one: '{n} file, {size}', other: '{n} files, {size}' },
    saving: '{done} of {size}',
    saved: 'Kept in this browser: {size}. With a network it is brought up to date.',
    cancel: 'Cancel',
    remove: 'Remove it',
    removed: 'This browser keeps nothing of the dossier.',
    failed: 'It could not be kept. Check the network and the free space, then try again.',
  },
  paper: {
    contents: 'Contents',
    endnotes: 'Notes',
    page: 'Page',
    of: 'of',
    note: 'Note {n}',
    pages: 'Other pages',
    cover: 'Cover',
    accessible:
      'Text with headings, a table of contents, links and numbered notes; pictures have descriptions. Nothing flashes or moves.',
  },
} as const;
