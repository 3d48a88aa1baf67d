import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  trailingSlash: 'always',
  // The default, 'jsx', drops the spaces between words that stand on lines of their own.
  compressHTML: true,
  // One cached file each, and a policy without inline styles or scripts.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Named after pages by default; a route such as [...list] would begin with dots.
      rollupOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx()],
});
