/*
 * On the page at an old address: leads on to the place within the page that the address names. The page does so
 * by itself, but what stands behind the # is lost on that way.
 */
const link = document.querySelector('a');
if (link && location.hash) location.replace(new URL(location.hash, link.href));
