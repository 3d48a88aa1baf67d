/** Language in which the page counts: where there are no words in that of its texts, it says which instead. */
export function spoken(): string {
  const { dataset, lang } = document.documentElement;
  return dataset.spoken ?? lang;
}
