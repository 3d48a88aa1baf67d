/** The windows in which a feature has to hold: a phone by night, a tablet and a laptop by day. */
export const screens = (
  [
    [360, 'dark'],
    [768, 'light'],
    [1440, 'light'],
  ] as const
).map(([width, colorScheme]) => ({
  name: `${width} px, ${colorScheme}`,
  viewport: { width, height: 900 },
  colorScheme,
}));
