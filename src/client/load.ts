import { base } from './address.ts';

const loaded = new Map<string, Promise<void>>();

/**
 * Loads a classic script of the site once, which works from a folder too; a failed one may be tried again.
 * @param file path within the site, such as `assets/search.js`
 */
export function loadScript(file: string): Promise<void> {
  const known = loaded.get(file);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}${file}`;
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      loaded.delete(file);
      script.remove();
      reject(new Error(file));
    };
    document.head.append(script);
  });
  loaded.set(file, promise);
  return promise;
}
