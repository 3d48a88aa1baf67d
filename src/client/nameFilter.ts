import { foldName } from '../dossier/names.ts';
import type { NameEntry, SearchData } from '../views/searchData.ts';
import type { FilterName } from '../views/searchFields.ts';
import { combobox } from './combobox.ts';
import { element } from './element.ts';
import { type FilterList, filterList } from './filterList.ts';
import { loadScript } from './load.ts';
import { namedChoice, type ReadNames } from './namedChoice.ts';

const SHOWN = 12;

/** The actors of the dossier, from a script of their own that is loaded when the filter is opened. */
export const actorNames: ReadNames = async () => {
  await loadScript('assets/names');
  return globalThis.dossierNames ?? [];
};

/**
 * A filter with too many values for a list: the reader types a name, any spelling of it, and takes one.
 * @param read is called when the reader first reaches for the filter, or a value of it is already chosen
 */
export function nameFilter(
  name: FilterName,
  data: SearchData,
  read: ReadNames,
  choose: (value: string, isChosen: boolean) => void,
): FilterList {
  const list = filterList(name, data, [], choose);
  const input = element('input', {
    type: 'text',
    class: 'facet-name',
    autocomplete: 'off',
    'aria-label': `${data.words.filters[name]}: ${data.words.typeName}`,
    placeholder: data.words.typeName,
  });
  const options = element('div', {
    id: `filter-${name}-options`,
    role: 'listbox',
    class: 'search-list',
    'aria-label': data.words.filters[name],
  });
  const box = combobox(input, options, (option) => {
    const value = option.dataset.value ?? '';
    input.value = '';
    box.close();
    list.add(value, option.textContent);
    choose(value, true);
  });
  const suggest = async () => {
    const asked = foldName(input.value);
    if (asked === '') return box.close();
    const entries = suggestions(await read(), asked);
    if (foldName(input.value) !== asked) return;
    box.show(entries.map(([value, label]) => option(value, label)));
  };
  input.addEventListener('focus', () => read().catch(() => undefined));
  input.addEventListener('input', () => suggest().catch(() => box.close()));
  input.addEventListener('blur', () => box.close());
  list.group.append(element('div', { class: 'facet-type' }, input, options));
  return { ...list, update: namedChoice(list, read) };
}

function option(value: string, label: string): HTMLElement {
  return element('div', { role: 'option', class: 'search-option', 'data-value': value }, label);
}

/** Names that begin with what was typed, then those with a word that does. */
function suggestions(entries: readonly NameEntry[], asked: string): NameEntry[] {
  const ranked = entries.flatMap((entry): { entry: NameEntry; rank: number }[] => {
    const [, title, spellings] = entry;
    const folded = [title, ...spellings].map(foldName);
    if (folded.some((text) => text.startsWith(asked))) return [{ entry, rank: 0 }];
    return folded.some((text) => text.includes(` ${asked}`)) ? [{ entry, rank: 1 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}
