import { createApp } from 'astro/app/entrypoint';

/* Entry of the bundle that renders pages on demand. */

const app = createApp({ streaming: false });

// What a template throws is thrown here; by default it is logged, with its stack, and answered with an empty page.
app.logger.options.level = 'silent';
app.renderError = async (_request, { status, error }) => {
  if (error) throw error;
  return new Response(null, { status });
};

/** Answers a request for a page or a file that a template makes. @throws what the template throws */
export const render = (request: Request): Promise<Response> => app.render(request);

/** What the templates make: path of those that have only one, names of their parameters, page or endpoint. */
export const routes = app.manifestData.routes.map(({ type, pathname, params }) => ({
  type,
  pathname,
  params,
}));
