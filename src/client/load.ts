import { base, scriptEnding } from './address.ts';

const loaded = new Map<string, Promise<void>>();

/**
 * Loads a classic script of the site once, which works from a folder too; a failed one may be tried again.
 * @param name path within the site without the ending, such as `assets/search`
 */
export function loadScript(name: string): Promise<void> {
  const known = loaded.get(name);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}${name}${scriptEnding}`;
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      loaded.delete(name);
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
  loaded.set(name, promise);
  return promise;
}
