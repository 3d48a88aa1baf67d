/** The windows in which a feature has to hold: a phone, a tablet and a laptop, by day and by night. */
export const screens = [360, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${width} px, ${colorScheme}`,
    viewport: { width, height: 900 },
    colorScheme,
  })),
);
