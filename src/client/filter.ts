/**
 * Narrows a list by the selects of a form marked `data-filter`; the items are `data-filter-item` with
 * space-separated ids in `data-<name>`. The choice lives in the address, so that it can be shared.
 */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) start(form);
}

function start(form: HTMLFormElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-filter-item]')];
  const selects = [...form.querySelectorAll('select')];
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
  }
  const apply = (): void => {
    let shown = 0;
    for (const item of items) {
      const fits = selects.every(
        ({ name, value }) => value === '' || (item.dataset[name] ?? '').split(' ').includes(value),
      );
      item.hidden = !fits;
      if (fits) shown++;
    }
    for (const place of document.querySelectorAll<HTMLElement>('[data-filter-count]')) {
      place.textContent =
        shown === 0 ? (form.dataset.none ?? '') : (place.textContent ?? '').replace(/\d+/, String(shown));
    }
  };
  form.addEventListener('change', () => {
    apply();
    const chosen = new URLSearchParams();
    for (const { name, value } of selects) if (value) chosen.set(name, value);
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
  });
  form.hidden = false;
  apply();
}
