/** Whether an address stands where an id is wanted. */
export function isAddress(written: string): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(written);
}

/** An address without what often differs where the same page is meant. */
export function bareAddress(address: string): string {
  const [bare = ''] = address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    // Some sites name the page itself behind the sign.
    .split(/#(?![!/])/, 1);
  let end = bare.length;
  // A pattern for the slashes at the end would look at each run of slashes once from every slash.
  while (bare[end - 1] === '/') end--;
  return bare.slice(0, end);
}
